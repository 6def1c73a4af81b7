/** A machine of a cluster, as the scheduler sees it. */
export interface Node {
  readonly name: string;
  readonly role: 'server' | 'agent';
}

/** What runs on the machines besides the pods: cores, and bytes as a quantity. */
export interface Overhead {
  readonly idle: { readonly cpu: number; readonly memory: string };
  readonly peak: { readonly cpu: number; readonly memory: string };
}

/** Where the platforms of an environment run. */
export interface Cluster {
  readonly kind: 'k3d';
  readonly name: string;
  /** Minor version of Kubernetes, such as 1.35. */
  readonly kubernetes: string;
  /** Image of the nodes. */
  readonly nodeImage: string;
  readonly nodes: readonly Node[];
  /** Cores and bytes of memory of the machine that all nodes share. */
  readonly cpu: number;
  readonly memory: string;
  /** What Kubernetes itself and the operating system take, by name. */
  readonly overhead: Readonly<Record<string, Overhead>>;
  /** Class of the volumes. */
  readonly storageClass: string;
  /** Domain under which the platforms are reached. */
  readonly domain: string;
  /** Port of the machine that leads to the entry. */
  readonly httpPort: number;
}
