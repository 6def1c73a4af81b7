import { bytes, checksum, text, type Expr, type Ref } from '@keelwork/chart';
import { container, httpCheck, keelworkUser, nameOf, probes, statefulSet, type Identity } from '@keelwork/kubernetes';
import type { z } from 'zod';
import { port, portName } from './port.ts';
import type { values } from './values.ts';

/** One Loki with a volume of its own. */
export function lokiStatefulSet(
  identity: Identity,
  given: Ref<z.output<typeof values>>,
  config: Expr<string>,
  headlessService: Expr<string>,
) {
  const { image, resources, storage } = given;
  return statefulSet({
    identity,
    values: given,
    user: keelworkUser,
    replicas: 1,
    serviceName: headlessService,
    claims: { data: storage },
    checksums: { config: checksum(config) },
    // It writes what is in memory to disk before it stops.
    terminationGracePeriodSeconds: 60,
    containers: [
      container({
        name: 'loki',
        image,
        resources,
        args: ['-config.file=/etc/loki/config/loki.yaml'],
        // Go gives memory back when it nears this, rather than when the pod is killed.
        env: [{ name: 'GOMEMLIMIT', value: text`${bytes(resources.limits.memory, 85)}` }],
        ports: { [portName]: port },
        probes: probes({
          liveness: httpCheck('/loki/api/v1/status/buildinfo', portName),
          readiness: httpCheck('/ready', portName),
        }),
        mounts: { '/etc/loki/config': { name: 'config', readOnly: true }, '/var/loki': 'data', '/tmp': 'tmp' },
      }),
    ],
    volumes: { config: { configMap: { name: nameOf(identity) } }, tmp: { emptyDir: { sizeLimit: '32Mi' } } },
  });
}
