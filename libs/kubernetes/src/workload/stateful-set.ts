import type { Expr, Templated } from '@keelwork/chart';
import type { IStatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import type { IPersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import { nameOf, selectorLabels } from '../identity.ts';
import { podTemplate, type PodOptions } from './pod-template.ts';
import { claimSpec, type StorageRef } from './storage.ts';
import { workloadMetadata } from './workload-metadata.ts';

export interface StatefulSetOptions extends PodOptions {
  readonly replicas: number | Expr<number | undefined>;
  /** Name of the headless Service. By default the part's name. */
  readonly serviceName?: string | Expr<string>;
  /** One claim for each pod, by the name of its volume. */
  readonly claims?: Readonly<Record<string, StorageRef>>;
  /** Start order. By default one after the other. */
  readonly start?: 'OrderedReady' | 'Parallel';
}

/** Pods with a name and storage of their own. */
export const statefulSet = (options: StatefulSetOptions): Templated<IStatefulSet> => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: workloadMetadata(options),
  spec: {
    replicas: options.replicas,
    revisionHistoryLimit: 3,
    serviceName: options.serviceName ?? nameOf(options.identity),
    podManagementPolicy: options.start ?? 'OrderedReady',
    selector: { matchLabels: selectorLabels(options.identity) },
    updateStrategy: { type: 'RollingUpdate' },
    template: podTemplate(options),
    volumeClaimTemplates: Object.entries(options.claims ?? {}).map(([name, storage]) => claimTemplate(name, storage)),
  },
});

/** Argo CD sees no difference only where the template names its kind and volume mode; it can never change, so it has no labels. */
const claimTemplate = (name: string, storage: StorageRef): Templated<IPersistentVolumeClaim> => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name },
  spec: claimSpec(storage),
});
