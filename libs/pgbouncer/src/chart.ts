import { defineChart, file } from '@keelwork/chart';
import {
  configMap,
  endpoint,
  horizontalPodAutoscaler,
  networkPolicy,
  podDisruptionBudget,
  scaledObject,
  service,
  serviceAccount,
  toEndpoint,
} from '@keelwork/kubernetes';
import { poolerDeployment } from './deployment.ts';
import { port } from './port.ts';
import { values } from './values.ts';

/** PgBouncer in front of PostgreSQL, tuned so that a failover of the database holds clients up for seconds. */
export const pgbouncer = defineChart({
  name: 'pgbouncer',
  description: 'PgBouncer, a connection pooler for PostgreSQL, tuned for the failover of the database behind it.',
  appVersion: '1.25.1',
  values,
  endpoints: ({ name }) => ({
    postgresql: endpoint('postgresql', { instance: name, host: name, port, portName: 'postgresql' }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'pgbouncer', release };
    const config = file(import.meta.url, 'config/pgbouncer.ini.hbs', {
      database: { host: values.database.host, port: values.database.port },
      databaseName: values.databaseName,
      poolMode: values.poolMode,
      maxClientConnections: values.maxClientConnections,
      defaultPoolSize: values.defaultPoolSize,
      reservePoolSize: values.reservePoolSize,
      maxPreparedStatements: values.maxPreparedStatements,
    });
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, { 'pgbouncer.ini': config }),
      service: service(identity, { postgresql: port }),
      deployment: poolerDeployment(identity, values, config),
      'horizontal-pod-autoscaler': horizontalPodAutoscaler(identity, values.scaling),
      'scaled-object': scaledObject(identity, values.scaling),
      'pod-disruption-budget': podDisruptionBudget(identity, values.podDisruptionBudget),
      'network-policy': networkPolicy(identity, values.networkPolicy, { egress: [toEndpoint(values.database)] }),
    };
  },
});
