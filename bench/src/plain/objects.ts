import type { KubernetesObject } from '@keelwork/chart';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IService } from 'kubernetes-models/v1/Service';
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { componentNames, type ComponentSettings, type Settings } from '../scenario/settings.ts';
import { ownConfig, sharedConfig } from './config-text.ts';
import { deployment } from './deployment.ts';
import { metadata, selector } from './metadata.ts';

/** All objects of a chart, as a plain TypeScript program without Keelwork builds them. */
export function plainObjects(of: Settings): KubernetesObject[] {
  const shared = sharedConfig(of);
  return [
    ...componentNames.flatMap((part) => componentObjects(of, part, of.components[part], shared)),
    configMap(of, 'features', of.features),
    defaultDeny(of),
  ];
}

function componentObjects(
  of: Settings,
  part: string,
  component: ComponentSettings,
  shared: string,
): KubernetesObject[] {
  const own = ownConfig(`${of.name}-${part}`, component);
  return [
    serviceAccount(of, part),
    configMap(of, part, { 'app.conf': shared, [`${part}.ini`]: own }),
    service(of, part),
    deployment(of, part, component, [shared, own]),
    autoscaler(of, part, component),
    budget(of, part),
    networkPolicy(of, part, component),
  ];
}

const serviceAccount = (of: Settings, part: string): IServiceAccount => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(of, part),
  automountServiceAccountToken: false,
});

const configMap = (of: Settings, part: string, data: Record<string, string>): IConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(of, part),
  data,
});

const service = (of: Settings, part: string): IService => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(of, part),
  spec: {
    type: 'ClusterIP',
    selector: selector(of, part),
    ports: [{ name: 'http', port: 8080, targetPort: 'http', protocol: 'TCP' }],
  },
});

const autoscaler = (of: Settings, part: string, { scaling }: ComponentSettings): IHorizontalPodAutoscaler => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: metadata(of, part),
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: `${of.name}-${part}` },
    minReplicas: scaling.minReplicas,
    maxReplicas: scaling.maxReplicas,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: scaling.cpuPercent } },
      },
    ],
    behavior: {
      scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
    },
  },
});

const budget = (of: Settings, part: string): IPodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(of, part),
  spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: selector(of, part) } },
});

const networkPolicy = (of: Settings, part: string, { clients }: ComponentSettings): INetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(of, part),
  spec: {
    podSelector: { matchLabels: selector(of, part) },
    policyTypes: ['Ingress', 'Egress'],
    ingress: Object.entries(clients)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([client, port]) => ({
        from: [
          {
            podSelector: {
              matchLabels: { 'app.kubernetes.io/instance': of.name, 'app.kubernetes.io/component': client },
            },
          },
        ],
        ports: [{ port, protocol: 'TCP' }],
      })),
    egress: [
      {
        to: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
            podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
          },
        ],
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      },
    ],
  },
});

const defaultDeny = (of: Settings): INetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(of, 'default-deny'),
  spec: { podSelector: { matchLabels: { 'app.kubernetes.io/instance': of.name } }, policyTypes: ['Ingress', 'Egress'] },
});
