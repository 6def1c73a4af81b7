import type { KubernetesObject } from '@keelwork/chart';
import type { INamespace } from 'kubernetes-models/v1/Namespace';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { NamespaceOptions } from '../platform/define-platform.ts';

/** A namespace that holds its pods to Pod Security, and lets nothing through that no policy names. */
export const namespaceObjects = (name: string, { podSecurity }: NamespaceOptions): KubernetesObject[] => [
  namespace(name, podSecurity),
  defaultDeny(name),
];

const namespace = (name: string, level: NamespaceOptions['podSecurity']): INamespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'app.kubernetes.io/managed-by': 'keelwork',
      'pod-security.kubernetes.io/enforce': level,
      'pod-security.kubernetes.io/enforce-version': 'latest',
      'pod-security.kubernetes.io/audit': level,
      'pod-security.kubernetes.io/warn': level,
    },
  },
});

const defaultDeny = (namespace: string): INetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'default-deny', namespace, labels: { 'app.kubernetes.io/managed-by': 'keelwork' } },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
});
