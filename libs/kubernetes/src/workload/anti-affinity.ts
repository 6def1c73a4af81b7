import { eq, when, type Expr, type Ref, type Templated } from '@keelwork/chart';
import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IPodAffinityTerm } from 'kubernetes-models/v1/PodAffinityTerm';
import { z } from 'zod';
import { selectorLabels, type Identity } from '../identity.ts';
import type { WorkloadValues } from '../values/workload.ts';

/** Whether two members of a cluster may share a node. */
export const antiAffinityValue = () =>
  z
    .enum(['preferred', 'required', 'custom'])
    .default('preferred')
    .describe(
      'Whether two of the pods may share a node: preferred lets them where nodes are few, required leaves a pod pending, custom does what `affinity` says.',
    );

export type AntiAffinityValue = z.output<ReturnType<typeof antiAffinityValue>>;

/** Keeps the pods of a part on nodes of their own, as `values.antiAffinity` says. */
export function antiAffinity(
  identity: Identity,
  values: Ref<WorkloadValues & { antiAffinity: AntiAffinityValue }>,
): Expr<IAffinity> {
  const sameNode: Templated<IPodAffinityTerm> = {
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: { matchLabels: selectorLabels(identity) },
  };
  const preferred = { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: sameNode }] };
  const required = { requiredDuringSchedulingIgnoredDuringExecution: [sameNode] };
  const apart = when(
    eq(values.antiAffinity, 'required'),
    { podAntiAffinity: required },
    { podAntiAffinity: preferred },
  );
  return when(eq(values.antiAffinity, 'custom'), values.affinity, apart);
}
