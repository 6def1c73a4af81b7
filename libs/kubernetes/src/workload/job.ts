import type { Templated } from '@keelwork/chart';
import type { IJob } from 'kubernetes-models/batch/v1/Job';
import { metadata } from '../identity.ts';
import { podTemplate, type PodOptions } from './pod-template.ts';

export interface SyncJobOptions extends PodOptions {
  /** Wave of the sync in which it runs: after its configuration (0), before the pods that need it. */
  readonly wave: number;
  /** Seconds after which it has failed. */
  readonly deadlineSeconds: number;
}

/**
 * A Job that Argo CD runs anew at every sync, as a Sync hook: a PreSync hook would run before its ConfigMap, Secret and
 * database exist. Its name is fixed; Argo CD deletes the last run before the next.
 */
export function syncJob(options: SyncJobOptions): Templated<IJob> {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      ...metadata(options.identity),
      annotations: {
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        'argocd.argoproj.io/sync-wave': String(options.wave),
      },
    },
    spec: {
      backoffLimit: 3,
      activeDeadlineSeconds: options.deadlineSeconds,
      template: podTemplate(options, 'OnFailure'),
    },
  };
}
