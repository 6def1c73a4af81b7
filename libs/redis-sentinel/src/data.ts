import { checksum, type Expr, type Ref } from '@keelwork/chart';
import { antiAffinity, commandCheck, container, keelworkUser, nameOf, probes, statefulSet } from '@keelwork/kubernetes';
import { environment } from './environment.ts';
import type { Parts } from './parts.ts';
import { redisPort } from './ports.ts';
import { startSeconds } from './start-seconds.ts';
import type { RedisValues } from './values.ts';

/** The process answers, be it that it loads its data or has lost its master. */
const answers = "redis-cli PING | grep -q -E '^(PONG|LOADING|MASTERDOWN|BUSY)'";

/** It is the master, or has all that the master has: a rollout goes on to the next pod only then. */
const inSync = "redis-cli INFO replication | grep -q -E '^(role:master|master_link_status:up)'";

/** The pods with the data. The first starts alone, so that the others find a master. */
export function dataStatefulSet(parts: Parts, values: Ref<RedisValues>, files: Readonly<Record<string, Expr<string>>>) {
  const { image, resources, replicas, storage } = values.data;
  return statefulSet({
    identity: parts.data,
    values: values.data,
    user: keelworkUser,
    replicas,
    affinity: antiAffinity(parts.data, values.data),
    checksums: { config: checksum(...Object.values(files)) },
    // More than the hand-over, of at most 40 seconds, and the 10 in which Redis waits for its replicas.
    terminationGracePeriodSeconds: 60,
    containers: [
      container({
        name: 'redis',
        image,
        resources,
        // Not in an init container: a container that starts again in its pod has to ask for the master, too.
        command: ['sh', '/config/start-redis.sh'],
        ports: { redis: redisPort },
        env: environment(parts, values),
        probes: probes({
          liveness: commandCheck('sh', '-c', answers),
          readiness: commandCheck('sh', '-c', inSync),
          startSeconds,
        }),
        lifecycle: { preStop: { exec: { command: ['sh', '/config/hand-over.sh'] } } },
        mounts: { '/config': { name: 'config', readOnly: true }, '/data': 'data', '/run/redis': 'run' },
      }),
    ],
    // In memory, because the file that Redis starts with holds the password.
    volumes: {
      config: { configMap: { name: nameOf(parts.data) } },
      run: { emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
    },
    claims: { data: storage },
  });
}
