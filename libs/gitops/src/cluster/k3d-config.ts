import type { Cluster } from './cluster.ts';

/** Switches Traefik's Gateway API on; k3s reads it as a manifest when the server starts. */
const traefikConfig = `apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata:
  name: traefik
  namespace: kube-system
spec:
  valuesContent: |-
    providers:
      kubernetesGateway:
        enabled: true
    gateway:
      enabled: false
`;

/** The file that `k3d cluster create --config` takes: the nodes, the port of the entry and Traefik's Gateway API. */
export function k3dConfig(cluster: Cluster): Record<string, unknown> {
  return {
    apiVersion: 'k3d.io/v1alpha5',
    kind: 'Simple',
    metadata: { name: cluster.name },
    image: cluster.nodeImage,
    servers: countOf(cluster, 'server'),
    agents: countOf(cluster, 'agent'),
    ports: [{ port: `${cluster.httpPort}:80`, nodeFilters: ['loadbalancer'] }],
    files: [
      {
        description: 'Gateway API for Traefik',
        source: traefikConfig,
        destination: 'k3s-manifests-custom/traefik-gateway-api.yaml',
        nodeFilters: ['server:*'],
      },
    ],
    options: {
      k3d: { wait: true, timeout: '120s' },
      kubeconfig: { updateDefaultKubeconfig: true, switchCurrentContext: true },
    },
  };
}

const countOf = (cluster: Cluster, role: 'server' | 'agent'): number =>
  cluster.nodes.filter((node) => node.role === role).length;
