import { match, whenSet, type Ref } from '@keelwork/chart';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { Templated } from '@keelwork/chart';
import { metadata, nameOf, type Identity } from '../identity.ts';
import type { Scaling } from './scaling.ts';

type Target = 'Deployment' | 'StatefulSet';

/** The autoscaler of a workload, there in mode `hpa` only. Metrics stand in the controller's order: memory, then CPU. */
export function horizontalPodAutoscaler(identity: Identity, scaling: Ref<Scaling>, kind: Target = 'Deployment') {
  return match(scaling, 'mode', {
    hpa: (hpa): Templated<IHorizontalPodAutoscaler> => ({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadata(identity),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind, name: nameOf(identity) },
        minReplicas: hpa.minReplicas,
        maxReplicas: hpa.maxReplicas,
        metrics: [
          whenSet(hpa.targetMemoryUtilizationPercentage, (averageUtilization) =>
            utilization('memory', averageUtilization),
          ),
          utilization('cpu', hpa.targetCPUUtilizationPercentage),
        ],
        behavior: hpa.behavior,
      },
    }),
  });
}

const utilization = (name: string, averageUtilization: Ref<number>) =>
  ({ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } }) as const;
