import { each, when, type Ref, type Release, type Templated } from '@keelwork/chart';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { metadata, selector } from './identity.ts';
import type { ComponentValues } from './values.ts';

export const networkPolicy = (release: Release, part: string, values: Ref<ComponentValues>) =>
  when(values.networkPolicy.enabled, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(release, part),
    spec: {
      podSelector: { matchLabels: selector(release, part) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        each(values.clients, (port, client) => ({
          from: [
            {
              podSelector: {
                matchLabels: { 'app.kubernetes.io/instance': release.name, 'app.kubernetes.io/component': client },
              },
            },
          ],
          ports: [{ port, protocol: 'TCP' as const }],
        })),
      ],
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
  } satisfies Templated<INetworkPolicy>);

export const defaultDeny = (release: Release): Templated<INetworkPolicy> => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(release, 'default-deny'),
  spec: {
    podSelector: { matchLabels: { 'app.kubernetes.io/instance': release.name } },
    policyTypes: ['Ingress', 'Egress'],
  },
});
