import type { IHorizontalPodAutoscalerBehavior } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscalerBehavior';
import { z } from 'zod';
import { kubernetesValue } from '../values/kubernetes-value.ts';

/** Steps down one pod a minute after five quiet minutes; up at once. */
const gentle: IHorizontalPodAutoscalerBehavior = {
  scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 2, periodSeconds: 30 }] },
  scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
};

const percent = () => z.int().min(1).max(100);
const pods = () => z.int().min(0).max(1000);

const fixedScaling = z.strictObject({
  mode: z.literal('fixed'),
  replicas: pods().default(1).describe('Pods, in mode fixed.'),
});

const hpaScaling = z.strictObject({
  mode: z.literal('hpa'),
  minReplicas: z.int().min(1).max(1000).default(2).describe('Pods at least, in mode hpa.'),
  maxReplicas: z.int().min(1).max(1000).default(5).describe('Pods at most, in modes hpa and scaleToZero.'),
  targetCPUUtilizationPercentage: percent()
    .default(70)
    .describe('Percent of the requested CPU that the pods should use on average, in mode hpa.'),
  targetMemoryUtilizationPercentage: percent()
    .optional()
    .describe('Percent of the requested memory that the pods should use on average, in mode hpa.'),
  behavior: kubernetesValue<IHorizontalPodAutoscalerBehavior>()
    .default(gentle)
    .describe('How fast the number of pods may change, in mode hpa.'),
});

const manualScaling = z.strictObject({ mode: z.literal('manual') });

const trigger = z.strictObject({
  type: z.string().min(1).describe('Scaler of KEDA: redis-sentinel, prometheus, cron …'),
  metadata: z.record(z.string(), z.string()).describe('What the scaler needs to know.'),
  authentication: z
    .string()
    .optional()
    .describe('TriggerAuthentication that holds what the scaler must not say openly.'),
});

const scaleToZeroScaling = z.strictObject({
  mode: z.literal('scaleToZero'),
  maxReplicas: z.int().min(1).max(1000).default(5).describe('Pods at most, in modes hpa and scaleToZero.'),
  cooldownSeconds: z
    .int()
    .min(0)
    .max(86400)
    .default(300)
    .describe('Seconds without work before the last pod goes, in mode scaleToZero.'),
  triggers: z.record(z.string(), trigger).default({}).describe('What wakes the pods, by name, in mode scaleToZero.'),
});

/** The one way in which a workload is scaled. */
export type Scaling =
  | z.output<typeof fixedScaling>
  | z.output<typeof hpaScaling>
  | z.output<typeof manualScaling>
  | z.output<typeof scaleToZeroScaling>;

/**
 * How many pods there are, and who decides: `fixed` (this number), `hpa` (CPU and memory), `manual` (whoever sets the
 * scale subresource), `scaleToZero` (KEDA, from nothing up). One choice, so that replicas and an autoscaler never meet.
 */
export const scalingValue = (fallback: Scaling) =>
  z
    .discriminatedUnion('mode', [fixedScaling, hpaScaling, manualScaling, scaleToZeroScaling])
    .default(fallback)
    .describe('How many pods there are, and who decides.');

/** This number of pods. */
export const fixed = (replicas: number): z.output<typeof fixedScaling> => ({ mode: 'fixed', replicas });

/** Between `min` and `max` pods, so that they use `cpu` percent of the CPU (and `memory` percent of the memory) they request. */
export const hpa = ({
  min,
  max,
  cpu,
  memory,
}: {
  min: number;
  max: number;
  cpu: number;
  memory?: number;
}): z.output<typeof hpaScaling> => ({
  mode: 'hpa',
  minReplicas: min,
  maxReplicas: max,
  targetCPUUtilizationPercentage: cpu,
  ...(memory === undefined ? {} : { targetMemoryUtilizationPercentage: memory }),
  behavior: gentle,
});

/** Whoever sets the scale subresource decides; nothing here sets the number. */
export const manual = (): z.output<typeof manualScaling> => ({ mode: 'manual' });

/** From nothing to `max` pods, as KEDA's triggers ask; a Deployment of no pods until one of them has work. */
export const scaleToZero = ({
  max,
  triggers,
}: {
  max: number;
  triggers: Readonly<Record<string, Trigger>>;
}): z.output<typeof scaleToZeroScaling> => ({
  mode: 'scaleToZero',
  maxReplicas: max,
  cooldownSeconds: 300,
  triggers: { ...triggers },
});

/** What wakes the pods: a scaler of KEDA and what it needs to know. */
export type Trigger = z.output<typeof trigger>;
