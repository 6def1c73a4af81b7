import { checksum, type Expr, type Ref } from '@keelwork/chart';
import {
  commandCheck,
  container,
  deployment,
  keelworkUser,
  nameOf,
  portCheck,
  probes,
  replicas,
  secretEnv,
  type Identity,
} from '@keelwork/kubernetes';
import type { z } from 'zod';
import { port } from './port.ts';
import type { values } from './values.ts';

/** PgBouncer answers a request for TLS with one byte, from its own event loop: it looks at no database. */
const answers =
  'exec 3<>/dev/tcp/127.0.0.1/6432 && printf "\\0\\0\\0\\10\\4\\322\\26\\57" >&3 && read -r -t 2 -n 1 -u 3 byte && test -n "$byte"';

/** The file of users is made in the pod, from the Secret, so that no password stands in a ConfigMap. */
const writeUsers = `printf '"%s" "%s"\\n' "$DATABASE_USER" "\${DATABASE_PASSWORD//\\"/\\"\\"}" > /run/pgbouncer/userlist.txt`;

export function poolerDeployment(identity: Identity, given: Ref<z.output<typeof values>>, config: Expr<string>) {
  const { image, resources } = given;
  return deployment({
    identity,
    values: given,
    user: keelworkUser,
    replicas: replicas(given.scaling),
    checksums: { config: checksum(config) },
    initContainers: [
      container({
        name: 'write-users',
        image,
        resources,
        command: ['bash', '-c', writeUsers],
        env: [secretEnv('DATABASE_USER', given.username), secretEnv('DATABASE_PASSWORD', given.password)],
        mounts: { '/run/pgbouncer': 'run' },
      }),
    ],
    containers: [
      container({
        name: 'pgbouncer',
        image,
        resources,
        command: ['pgbouncer', '/etc/pgbouncer/pgbouncer.ini'],
        ports: { postgresql: port },
        probes: probes({ liveness: commandCheck('bash', '-c', answers), readiness: portCheck('postgresql') }),
        // New connections stop coming before the pooler stops, and those that are open finish their transaction.
        lifecycle: { preStop: { exec: { command: ['bash', '-c', 'sleep 5; kill -INT 1; sleep 10'] } } },
        mounts: { '/etc/pgbouncer': { name: 'config', readOnly: true }, '/run/pgbouncer': 'run' },
      }),
    ],
    volumes: {
      config: { configMap: { name: nameOf(identity) } },
      run: { emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
    },
  });
}
