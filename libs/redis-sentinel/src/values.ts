import {
  antiAffinityValue,
  networkPolicyValue,
  podDisruptionBudgetValue,
  secretKeyValue,
  storageValue,
  workloadValues,
} from '@keelwork/kubernetes';
import { z } from 'zod';

/** The official image; with a command of our own it runs as any user. */
const image = { repository: 'docker.io/library/redis', tag: '8.8.0-alpine' };

const data = z
  .strictObject({
    ...workloadValues({
      image,
      // Twice the peak, since the data may take half: see maxmemory in redis.conf.
      resources: { cpu: '50m', memory: '80M', memoryLimit: '160M' },
      idle: { cpu: '10m', memory: '50M' },
      peak: { cpu: '50m', memory: '80M' },
    }),
    replicas: z.int().min(3).max(9).default(3).describe('Pods with the data: one master and its replicas.'),
    antiAffinity: antiAffinityValue(),
    storage: storageValue('1Gi'),
    podDisruptionBudget: podDisruptionBudgetValue(true),
  })
  .describe('The pods that hold the data.');

const sentinel = z
  .strictObject({
    ...workloadValues({
      image,
      resources: { cpu: '10m', memory: '30M', memoryLimit: '64M' },
      idle: { cpu: '5m', memory: '30M' },
      peak: { cpu: '10m', memory: '30M' },
    }),
    replicas: z
      .literal([3, 5, 7, 9])
      .default(3)
      .describe('Sentinels; odd, because a majority of them has to agree that the master is down.'),
    antiAffinity: antiAffinityValue(),
    podDisruptionBudget: podDisruptionBudgetValue(true),
  })
  .describe('The pods that watch the master and promote another when it is down.');

const startup = z
  .strictObject({
    rounds: z
      .int()
      .min(2)
      .max(20)
      .default(10)
      .describe('How often a pod that starts asks the sentinels for the master.'),
    intervalSeconds: z.int().min(1).max(5).default(3).describe('Seconds between two rounds.'),
  })
  .describe(
    'How long a pod looks for the master when it starts; all rounds together must outlast a failover, which starts after downAfterMilliseconds.',
  );

export const values = z.strictObject({
  data,
  sentinel,
  networkPolicy: networkPolicyValue(),
  password: secretKeyValue('redis', 'password', 'the password of Redis and of its sentinels'),
  masterName: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/)
    .default('mymaster')
    .describe('Name under which the sentinels know the master.'),
  downAfterMilliseconds: z
    .int()
    .min(1000)
    .max(600000)
    .default(5000)
    .describe('Milliseconds without an answer after which a sentinel holds the master for down.'),
  failoverTimeoutMilliseconds: z
    .int()
    .min(1000)
    .max(600000)
    .default(30000)
    .describe('Milliseconds after which a failover has failed; the next is tried after twice as long.'),
  startup,
  clusterDomain: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/)
    .default('cluster.local')
    .describe('Domain of the names of Services.'),
});

export type RedisValues = z.output<typeof values>;
