import type { Cluster } from '../cluster/cluster.ts';
import type { PlatformInEnvironment } from '../platform/define-platform.ts';

/** Where Argo CD finds what is committed. */
export interface Repository {
  readonly url: string;
  /** Branch or tag. */
  readonly revision: string;
}

export interface Environment {
  readonly name: string;
  readonly cluster: Cluster;
  readonly repository: Repository;
  readonly platforms: readonly PlatformInEnvironment[];
  /** Tags of images by repository, on top of those in the values: the one place that a build has to change. */
  readonly images?: Readonly<Record<string, string>>;
}

/** Defines an environment: a cluster, and only what differs there from the platforms' own values. */
export const defineEnvironment = (environment: Environment): Environment => environment;
