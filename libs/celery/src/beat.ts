import type { Ref } from '@keelwork/chart';
import { djangoAppEnvironment } from '@keelwork/django-app';
import { container, deployment, keelworkUser, probes, type Identity } from '@keelwork/kubernetes';
import { exists, isFresh } from './heartbeat.ts';
import type { CeleryValues } from './values.ts';

const heartbeat = '/tmp/beat_heartbeat';

/**
 * Beat, exactly one: its number is no value, and a new one starts only when the old one is gone. When its node is lost, a
 * second one starts after five minutes while the first may still run, so periodic tasks must bear to be sent twice.
 */
export function beatDeployment(identity: Identity, values: Ref<CeleryValues>) {
  const { beat } = values;
  return deployment({
    identity,
    values: beat,
    user: keelworkUser,
    replicas: 1,
    update: 'recreate',
    containers: [
      container({
        name: 'beat',
        image: beat.image,
        resources: beat.resources,
        // Without an empty --pidfile beat writes one into the root file system, which it can't.
        command: [
          'celery',
          '--quiet',
          '-A',
          values.application,
          'beat',
          '--schedule',
          '/tmp/celerybeat-schedule',
          '--pidfile=',
        ],
        env: [...djangoAppEnvironment(values), { name: 'BEAT_HEARTBEAT_FILE', value: heartbeat }],
        probes: probes({ liveness: isFresh(heartbeat), readiness: exists(heartbeat), startSeconds: 120 }),
        mounts: { '/tmp': 'tmp' },
      }),
    ],
    volumes: { tmp: { emptyDir: { sizeLimit: '64Mi' } } },
  });
}
