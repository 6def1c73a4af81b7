import type { IApplication } from '@keelwork/crds';
import { sortedEntries } from '@keelwork/chart';

export interface ApplicationOptions {
  readonly name: string;
  readonly project: string;
  /** Waves order the applications: operators before the platforms that need them. */
  readonly wave: number;
  readonly namespace: string;
  readonly createNamespace: boolean;
  readonly source: NonNullable<IApplication['spec']['source']>;
  /** Folders whose change makes Argo CD render anew. */
  readonly paths?: readonly string[];
}

/** Prunes and heals by itself, applies on the server, and goes on trying while an operator's webhook comes up. */
export function application(options: ApplicationOptions): IApplication {
  const { name, project, wave, namespace, createNamespace, source, paths } = options;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      annotations: Object.fromEntries(
        sortedEntries({
          'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
          'argocd.argoproj.io/sync-wave': String(wave),
          ...(paths ? { 'argocd.argoproj.io/manifest-generate-paths': paths.join(';') } : {}),
        }),
      ),
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project,
      source,
      destination: { server: 'https://kubernetes.default.svc', namespace },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: [
          `CreateNamespace=${createNamespace}`,
          'ServerSideApply=true',
          'SkipDryRunOnMissingResource=true',
          'RespectIgnoreDifferences=true',
          'PruneLast=true',
        ],
        retry: { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '3m' } },
      },
    },
  };
}
