import type { Expr, Templated } from '@keelwork/chart';
import type { IJob } from 'kubernetes-models/batch/v1/Job';
import { podTemplate, type PodOptions } from './pod-template.ts';
import { workloadMetadata } from './workload-metadata.ts';

export interface SyncJobOptions extends PodOptions {
  /** Wave of the sync in which it runs: after its configuration (0), before the pods that need it. */
  readonly wave: number;
  /** Seconds after which it has failed. */
  readonly deadlineSeconds: number | Expr<number>;
  /** Further annotations of the Job, such as those of a Helm hook. */
  readonly annotations?: Readonly<Record<string, string | Expr<string | undefined>>>;
}

/**
 * A Job that Argo CD runs anew at every sync, as a Sync hook: a PreSync hook would run before its ConfigMap, Secret and
 * database exist. Its name is fixed; Argo CD deletes the last run before the next.
 */
export function syncJob(options: SyncJobOptions): Templated<IJob> {
  const own = workloadMetadata(options);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      ...own,
      annotations: {
        ...own.annotations,
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        'argocd.argoproj.io/sync-wave': String(options.wave),
        ...options.annotations,
      },
    },
    spec: {
      backoffLimit: 3,
      activeDeadlineSeconds: options.deadlineSeconds,
      template: podTemplate(options, 'OnFailure'),
    },
  };
}
