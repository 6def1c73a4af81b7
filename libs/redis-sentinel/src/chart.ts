import { defineChart } from '@keelwork/chart';
import {
  configMap,
  headlessService,
  networkPolicy,
  podDisruptionBudget,
  sentinelEndpoint,
  serviceAccount,
} from '@keelwork/kubernetes';
import { configuration } from './configuration.ts';
import { dataStatefulSet } from './data.ts';
import { flowsBetween } from './flows.ts';
import { partsOf } from './parts.ts';
import { redisPort, sentinelPort } from './ports.ts';
import { sentinelStatefulSet } from './sentinel.ts';
import { values } from './values.ts';

/** Redis with replicas, and sentinels that promote one of them when the master is down. */
export const redisSentinel = defineChart({
  name: 'redis-sentinel',
  description: 'Redis with replicas, and sentinels that promote one of them when the master is down.',
  appVersion: '8.8.0',
  values,
  endpoints: ({ name, values: { sentinel, masterName } }) => ({
    sentinel: sentinelEndpoint({
      instance: name,
      sentinels: Array.from(
        { length: sentinel.replicas },
        (_, ordinal) => `${name}-sentinel-${ordinal}.${name}-sentinel:${sentinelPort}`,
      ),
      masterName,
      ports: ['sentinel', 'redis'],
    }),
  }),
  objects: ({ values, release }) => {
    const parts = partsOf(release);
    const { data, sentinel } = parts;
    const files = configuration(values);
    const flows = flowsBetween(parts);
    return {
      'data-service-account': serviceAccount(data),
      'data-config-map': configMap(data, files.data),
      'data-service': headlessService(data, { redis: redisPort }),
      'data-stateful-set': dataStatefulSet(parts, values, files.data),
      'data-pod-disruption-budget': podDisruptionBudget(data, values.data.podDisruptionBudget),
      'data-network-policy': networkPolicy(data, values.networkPolicy, flows.data),
      'sentinel-service-account': serviceAccount(sentinel),
      'sentinel-config-map': configMap(sentinel, files.sentinel),
      'sentinel-service': headlessService(sentinel, { sentinel: sentinelPort }),
      'sentinel-stateful-set': sentinelStatefulSet(parts, values, files.sentinel),
      'sentinel-pod-disruption-budget': podDisruptionBudget(sentinel, values.sentinel.podDisruptionBudget),
      'sentinel-network-policy': networkPolicy(sentinel, values.networkPolicy, flows.sentinel),
    };
  },
});
