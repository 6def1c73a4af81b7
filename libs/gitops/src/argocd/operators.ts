import type { Cluster } from '../cluster/cluster.ts';

/** A controller that a platform's objects need, installed by Argo CD from its own chart at a pinned version. */
export interface Operator {
  readonly name: string;
  readonly namespace: string;
  readonly chart: { readonly repository: string; readonly name: string; readonly version: string };
  readonly values: Readonly<Record<string, unknown>>;
  /** API groups of the objects that it acts on; always installed where there are none. */
  readonly groups: readonly string[];
}

/** Versions seen in research of 2026-11; bump them here. */
export const operators = (cluster: Cluster): readonly Operator[] => [
  {
    name: 'cloudnative-pg',
    namespace: 'cnpg-system',
    chart: { repository: 'https://cloudnative-pg.github.io/charts', name: 'cloudnative-pg', version: '0.29.0' },
    // One operator on the lost node leaves nobody to promote a standby; where nodes share one machine, one will do.
    values: {
      replicaCount: cluster.kind === 'k3d' ? 1 : 2,
      resources: { requests: { cpu: '20m', memory: '100M' }, limits: { memory: '200M' } },
    },
    groups: ['postgresql.cnpg.io'],
  },
  {
    name: 'sealed-secrets',
    namespace: 'sealed-secrets',
    chart: { repository: 'https://bitnami-labs.github.io/sealed-secrets', name: 'sealed-secrets', version: '2.19.3' },
    values: {
      fullnameOverride: 'sealed-secrets',
      resources: { requests: { cpu: '10m', memory: '40M' }, limits: { memory: '128M' } },
    },
    groups: [],
  },
  {
    name: 'keda',
    namespace: 'keda',
    chart: { repository: 'https://kedacore.github.io/charts', name: 'keda', version: '2.20.2' },
    values: {},
    groups: ['keda.sh'],
  },
];
