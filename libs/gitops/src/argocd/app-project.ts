import type { KubernetesObject } from '@keelwork/chart';
import type { IAppProject } from '@keelwork/crds';
import { objectNamespace } from '../overlay/file-name.ts';

export interface AppProjectOptions {
  readonly name: string;
  readonly description: string;
  readonly repositories: readonly string[];
  readonly namespaces: readonly string[];
  /** Kinds without a namespace that it may change. */
  readonly clusterKinds: readonly { readonly group: string; readonly kind: string }[];
}

/** What an application may deploy, from where and to where. */
export const appProject = ({
  name,
  description,
  repositories,
  namespaces,
  clusterKinds,
}: AppProjectOptions): IAppProject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name, namespace: 'argocd', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
  spec: {
    description,
    sourceRepos: [...repositories],
    destinations: namespaces.map((namespace) => ({ server: 'https://kubernetes.default.svc', namespace })),
    clusterResourceWhitelist: [...clusterKinds],
  },
});

/** The kinds without a namespace among these objects. */
export function clusterKindsOf(objects: readonly KubernetesObject[]): { group: string; kind: string }[] {
  const found = new Map<string, { group: string; kind: string }>();
  for (const object of objects) {
    const { apiVersion, kind } = object;
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    if (!objectNamespace(object)) found.set(`${group}/${kind}`, { group, kind });
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
