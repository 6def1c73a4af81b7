import type { Cluster, Node, Overhead } from './cluster.ts';

export interface K3dOptions {
  /** Name of the cluster; k3d names its nodes k3d-<name>-server-0, k3d-<name>-agent-0 … */
  readonly name: string;
  readonly servers: number;
  readonly agents: number;
  /** Cores of the machine. */
  readonly cpu: number;
  /** Memory of the machine, in bytes, such as 6Gi. */
  readonly memory: string;
  /** Cores and bytes that k3s itself takes. By default 0.3 and 500M idle, 0.5 and 600M at peak. */
  readonly k3s?: Overhead;
  /** Cores and bytes that the operating system takes. By default 0.2 and 500M idle, 0.3 and 500M at peak. */
  readonly system?: Overhead;
  /** Domain of the platforms. By default 127.0.0.1.nip.io, which leads to this machine. */
  readonly domain?: string;
  /** Port of the machine that leads to the entry. By default 8080. */
  readonly httpPort?: number;
}

/** The image that k3d 5.9 takes by default. */
const nodeImage = 'rancher/k3s:v1.35.5-k3s1';

/** A k3s cluster in Docker on one machine, with the parts that k3s brings: Traefik, local-path volumes, metrics-server. */
export function k3d(options: K3dOptions): Cluster {
  const { name, servers, agents, cpu, memory } = options;
  return {
    kind: 'k3d',
    name,
    kubernetes: '1.35',
    nodeImage,
    nodes: [...nodes(name, 'server', servers), ...nodes(name, 'agent', agents)],
    cpu,
    memory,
    overhead: {
      k3s: options.k3s ?? { idle: { cpu: 0.3, memory: '500M' }, peak: { cpu: 0.5, memory: '600M' } },
      system: options.system ?? { idle: { cpu: 0.2, memory: '500M' }, peak: { cpu: 0.3, memory: '500M' } },
    },
    storageClass: 'local-path',
    domain: options.domain ?? '127.0.0.1.nip.io',
    httpPort: options.httpPort ?? 8080,
  };
}

const nodes = (cluster: string, role: Node['role'], count: number): Node[] =>
  Array.from({ length: count }, (_, index) => ({ name: `k3d-${cluster}-${role}-${index}`, role }));
