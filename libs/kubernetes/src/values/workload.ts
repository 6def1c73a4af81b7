import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IToleration } from 'kubernetes-models/v1/Toleration';
import { z } from 'zod';
import { imageValue } from './image.ts';
import { kubernetesValue } from './kubernetes-value.ts';
import { annotationsValue, labelsValue } from './labels.ts';
import { resourcesValue, type Resources } from './resources.ts';
import { usageValue, type Usage } from './usage.ts';

export interface WorkloadDefaults {
  readonly image: { readonly repository: string; readonly tag: string };
  readonly resources: Resources;
  readonly idle: Usage;
  readonly peak: Usage;
}

/** The values that every workload has, to be spread into its `z.strictObject`. */
export const workloadValues = ({ image, resources, idle, peak }: WorkloadDefaults) => ({
  image: imageValue(image.repository, image.tag),
  imagePullSecrets: z.array(z.string()).default([]).describe('Secrets with the credentials of the registry.'),
  resources: resourcesValue(resources),
  usage: usageValue(idle, peak),
  podAnnotations: annotationsValue().default({}).describe('Further annotations of the pods.'),
  podLabels: labelsValue().default({}).describe('Further labels of the pods.'),
  nodeSelector: labelsValue().default({}).describe('Labels that a node must have.'),
  tolerations: z.array(kubernetesValue<IToleration>()).default([]).describe('Taints that the pods tolerate.'),
  affinity: kubernetesValue<IAffinity>().default({}).describe('Rules of placement, as Kubernetes writes them.'),
  priorityClassName: z.string().optional().describe('Priority class of the pods.'),
  topologySpread: z
    .enum(['preferred', 'required', 'none'])
    .default('preferred')
    .describe('How strictly the pods are spread over nodes: preferred never leaves a pod pending.'),
});

export type WorkloadValues = z.output<z.ZodObject<ReturnType<typeof workloadValues>>>;
