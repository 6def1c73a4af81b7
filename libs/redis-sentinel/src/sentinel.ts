import { checksum, type Expr, type Ref } from '@keelwork/chart';
import { antiAffinity, commandCheck, container, keelworkUser, nameOf, probes, statefulSet } from '@keelwork/kubernetes';
import { environment } from './environment.ts';
import type { Parts } from './parts.ts';
import { sentinelPort } from './ports.ts';
import { startSeconds } from './start-seconds.ts';
import type { RedisValues } from './values.ts';

const answers = `redis-cli -p ${sentinelPort} PING | grep -q PONG`;

/** It knows enough of the others for a failover. In a rollout the next sentinel goes only when this one counts again. */
const hasQuorum = `redis-cli -p ${sentinelPort} SENTINEL ckquorum "$MASTER_NAME" | grep -q ^OK`;

/** The sentinels. They start at once, because none is ready before it has found the others. */
export function sentinelStatefulSet(
  parts: Parts,
  values: Ref<RedisValues>,
  files: Readonly<Record<string, Expr<string>>>,
) {
  const { image, resources, replicas } = values.sentinel;
  return statefulSet({
    identity: parts.sentinel,
    values: values.sentinel,
    user: keelworkUser,
    replicas,
    start: 'Parallel',
    affinity: antiAffinity(parts.sentinel, values.sentinel),
    checksums: { config: checksum(...Object.values(files)) },
    containers: [
      container({
        name: 'sentinel',
        image,
        resources,
        command: ['sh', '/config/start-sentinel.sh'],
        ports: { sentinel: sentinelPort },
        env: environment(parts, values),
        probes: probes({
          liveness: commandCheck('sh', '-c', answers),
          readiness: commandCheck('sh', '-c', hasQuorum),
          startSeconds,
        }),
        mounts: { '/config': { name: 'config', readOnly: true }, '/data': 'state' },
      }),
    ],
    // On disk: after a restart of all nodes at once the sentinels still know who was master.
    volumes: { config: { configMap: { name: nameOf(parts.sentinel) } }, state: { emptyDir: { sizeLimit: '16Mi' } } },
  });
}
