import type { Ref } from '@keelwork/chart';
import { djangoAppEnvironment } from '@keelwork/django-app';
import { container, deployment, httpCheck, keelworkUser, probes, replicas, type Identity } from '@keelwork/kubernetes';
import { port } from './port.ts';
import type { DjangoValues } from './values.ts';

/** Each gunicorn worker leaves its metrics here, so that a scrape of any of them gives the sum of all. */
const metricsDirectory = '/run/metrics';

/** The web pods. The application answers /healthz (the process), /readyz (what it depends on) and /metrics for any Host header. */
export function webDeployment(identity: Identity, values: Ref<DjangoValues>) {
  const { image, resources, command } = values;
  return deployment({
    identity,
    values,
    user: keelworkUser,
    replicas: replicas(values.scaling),
    // More than the sleep before the stop and the 25 seconds in which gunicorn finishes requests.
    terminationGracePeriodSeconds: 45,
    containers: [
      container({
        name: 'web',
        image,
        resources,
        command,
        ports: { http: port },
        env: [...djangoAppEnvironment(values), { name: 'PROMETHEUS_MULTIPROC_DIR', value: metricsDirectory }],
        probes: probes({ liveness: httpCheck('/healthz', 'http'), readiness: httpCheck('/readyz', 'http') }),
        // Requests go on coming until every node has heard that the pod is leaving.
        lifecycle: { preStop: { sleep: { seconds: 8 } } },
        mounts: { '/tmp': 'tmp', '/dev/shm': 'heartbeats', [metricsDirectory]: 'metrics' },
      }),
    ],
    volumes: {
      tmp: { emptyDir: { sizeLimit: '64Mi' } },
      heartbeats: { emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } },
      metrics: { emptyDir: { sizeLimit: '32Mi' } },
    },
  });
}
