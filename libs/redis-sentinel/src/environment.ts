import { text, type Ref, type Templated } from '@keelwork/chart';
import { nameOf, secretEnv } from '@keelwork/kubernetes';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import type { Parts } from './parts.ts';
import type { RedisValues } from './values.ts';

/** What the scripts know of the pods around them. redis-cli takes the password from REDISCLI_AUTH. */
export const environment = ({ data, sentinel }: Parts, values: Ref<RedisValues>): Templated<IEnvVar>[] => [
  { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  { name: 'NAMESPACE', value: data.release.namespace },
  { name: 'CLUSTER_DOMAIN', value: values.clusterDomain },
  { name: 'DATA_NAME', value: nameOf(data) },
  { name: 'DATA_PODS', value: text`${values.data.replicas}` },
  { name: 'SENTINEL_NAME', value: nameOf(sentinel) },
  { name: 'SENTINEL_PODS', value: text`${values.sentinel.replicas}` },
  { name: 'MASTER_NAME', value: values.masterName },
  { name: 'ASK_ROUNDS', value: text`${values.startup.rounds}` },
  { name: 'ASK_SECONDS', value: text`${values.startup.intervalSeconds}` },
  secretEnv('REDISCLI_AUTH', values.password),
];
