import { when, type Ref, type Templated } from '@keelwork/chart';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { z } from 'zod';
import { metadata, selectorLabels, type Identity } from '../identity.ts';

/** Whether a drain of a node has to leave pods running. Off where one pod is all there is: it would block every drain. */
export const podDisruptionBudgetValue = (enabled: boolean) =>
  z
    .strictObject({
      enabled: z.boolean().default(enabled).describe('Whether drains of nodes take the pods a few at a time.'),
      maxUnavailable: z.int().min(1).max(1000).default(1).describe('Pods that a drain may take at once.'),
    })
    .describe('What a drain of a node may take.');

export type PodDisruptionBudgetValue = z.output<ReturnType<typeof podDisruptionBudgetValue>>;

/** The budget of a part's pods. Pods that are not ready may always go, so that a broken pod never blocks a drain. */
export const podDisruptionBudget = (identity: Identity, value: Ref<PodDisruptionBudgetValue>) =>
  when(value.enabled, budget(identity, value));

const budget = (identity: Identity, value: Ref<PodDisruptionBudgetValue>): Templated<IPodDisruptionBudget> => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(identity),
  spec: {
    maxUnavailable: value.maxUnavailable,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: selectorLabels(identity) },
  },
});
