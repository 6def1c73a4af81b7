import { join, text, type Ref } from '@keelwork/chart';
import { djangoAppEnvironment } from '@keelwork/django-app';
import { container, deployment, keelworkUser, probes, replicas, type Identity } from '@keelwork/kubernetes';
import { exists, isFresh } from './heartbeat.ts';
import type { CeleryValues } from './values.ts';

const heartbeat = '/tmp/worker_heartbeat';
const ready = '/tmp/worker_ready';

/** Seconds for running tasks to end; what is unfinished then is given back to the queue. */
const softShutdownSeconds = 50;

/** The workers. Celery is the first process, so that it hears the request to stop. */
export function workerDeployment(identity: Identity, values: Ref<CeleryValues>) {
  const { worker } = values;
  return deployment({
    identity,
    values: worker,
    user: keelworkUser,
    replicas: replicas(worker.scaling),
    terminationGracePeriodSeconds: softShutdownSeconds + 10,
    containers: [
      container({
        name: 'worker',
        image: worker.image,
        resources: worker.resources,
        // A task that is prefetched is in no queue: other workers can't take it, and an autoscaler does not see it.
        command: [
          ...['celery', '--quiet', '-A', values.application, 'worker', '--disable-prefetch'],
          ...['--concurrency', text`${worker.concurrency}`, '--queues', join(worker.queues, ',')],
        ],
        env: [
          ...djangoAppEnvironment(values),
          // A plain SIGTERM waits for running tasks without limit, until the kubelet kills them.
          { name: 'REMAP_SIGTERM', value: 'SIGQUIT' },
          { name: 'WORKER_SOFT_SHUTDOWN_TIMEOUT', value: String(softShutdownSeconds) },
          { name: 'CELERY_VISIBILITY_TIMEOUT', value: text`${worker.visibilityTimeoutSeconds}` },
          { name: 'WORKER_HEARTBEAT_FILE', value: heartbeat },
          { name: 'WORKER_READY_FILE', value: ready },
        ],
        probes: probes({ liveness: isFresh(heartbeat), readiness: exists(ready), startSeconds: 120 }),
        mounts: { '/tmp': 'tmp', '/dev/shm': 'semaphores' },
      }),
    ],
    volumes: {
      tmp: { emptyDir: { sizeLimit: '64Mi' } },
      semaphores: { emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } },
    },
  });
}
