import { bytes, eq, file, when, type Expr, type Ref } from '@keelwork/chart';
import { redisPort, sentinelPort } from './ports.ts';
import type { RedisValues } from './values.ts';

type Files = Readonly<Record<string, Expr<string>>>;

/** The configuration and scripts of each part, by file name. */
export function configuration(values: Ref<RedisValues>): { readonly data: Files; readonly sentinel: Files } {
  const { data, masterName, downAfterMilliseconds, failoverTimeoutMilliseconds } = values;
  const limit = data.resources.limits.memory;
  const members = file(import.meta.url, 'config/members.sh');
  return {
    data: {
      'redis.conf': file(import.meta.url, 'config/redis.conf.hbs', {
        redisPort,
        maxmemory: bytes(limit, 50),
        backlog: bytes(limit, 5),
        replicaBufferHard: bytes(limit, 20),
        replicaBufferSoft: bytes(limit, 10),
      }),
      'members.sh': members,
      'start-redis.sh': file(import.meta.url, 'config/start-redis.sh'),
      'hand-over.sh': file(import.meta.url, 'config/hand-over.sh'),
    },
    sentinel: {
      'sentinel.conf': file(import.meta.url, 'config/sentinel.conf.hbs', {
        redisPort,
        sentinelPort,
        masterName,
        quorum: majority(values),
        downAfterMilliseconds,
        failoverTimeoutMilliseconds,
      }),
      'members.sh': members,
      'start-sentinel.sh': file(import.meta.url, 'config/start-sentinel.sh'),
    },
  };
}

/** Sentinels that must agree that the master is down: more than half of them. */
function majority({ sentinel }: Ref<RedisValues>): Expr<number> {
  const upToSeven = when(eq(sentinel.replicas, 7), 4, 5);
  return when(eq(sentinel.replicas, 3), 2, when(eq(sentinel.replicas, 5), 3, upToSeven));
}
