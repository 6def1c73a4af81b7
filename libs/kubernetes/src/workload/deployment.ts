import type { Expr, Templated } from '@keelwork/chart';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import { selectorLabels } from '../identity.ts';
import { podTemplate, type PodOptions } from './pod-template.ts';
import { workloadMetadata } from './workload-metadata.ts';

export interface DeploymentOptions extends PodOptions {
  /** Number of pods; left out where an autoscaler or a person owns it. */
  readonly replicas: number | Expr<number | undefined>;
  /** `rolling` never has fewer pods than wanted; `recreate` never has two at once. By default rolling. */
  readonly update?: 'rolling' | 'recreate';
}

/** Interchangeable pods. */
export const deployment = (options: DeploymentOptions): Templated<IDeployment> => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: workloadMetadata(options),
  spec: {
    replicas: options.replicas,
    revisionHistoryLimit: 3,
    selector: { matchLabels: selectorLabels(options.identity) },
    strategy:
      options.update === 'recreate'
        ? { type: 'Recreate' }
        : { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    template: podTemplate(options),
  },
});
