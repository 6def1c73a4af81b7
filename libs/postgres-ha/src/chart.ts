import { defineChart } from '@keelwork/chart';
import { endpoint, metricsEndpoint } from '@keelwork/kubernetes';
import { cluster } from './cluster.ts';
import { clusterNetworkPolicy } from './network-policy.ts';
import { ports } from './ports.ts';
import { values } from './values.ts';

/** PostgreSQL with standbys and automatic failover; needs the CloudNativePG operator, 1.30 or newer. */
export const postgresHa = defineChart({
  name: 'postgres-ha',
  description: 'PostgreSQL with standbys and automatic failover, run by the CloudNativePG operator.',
  appVersion: '18.6',
  values,
  endpoints: ({ name }) => ({
    /** The primary, for reads and writes; follows a failover. */
    primary: endpoint('postgresql', {
      instance: name,
      host: `${name}-rw`,
      port: ports.postgresql,
      portName: 'postgresql',
    }),
    /** The standbys, for reads; has no one behind it with a single instance. */
    readOnly: endpoint('postgresql', {
      instance: name,
      host: `${name}-ro`,
      port: ports.postgresql,
      portName: 'postgresql',
    }),
    metrics: metricsEndpoint({ instance: name, port: ports.metrics, portName: 'metrics' }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'postgres-ha', release };
    return { cluster: cluster(identity, values), 'network-policy': clusterNetworkPolicy(identity, values) };
  },
});
