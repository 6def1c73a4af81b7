import type { Templated } from '@keelwork/chart';
import type { IDaemonSet } from 'kubernetes-models/apps/v1/DaemonSet';
import { selectorLabels } from '../identity.ts';
import { podTemplate, type PodOptions } from './pod-template.ts';
import { workloadMetadata } from './workload-metadata.ts';

/** One pod on every node. */
export const daemonSet = (options: PodOptions): Templated<IDaemonSet> => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: workloadMetadata(options),
  spec: {
    revisionHistoryLimit: 3,
    selector: { matchLabels: selectorLabels(options.identity) },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
    template: podTemplate(options),
  },
});
