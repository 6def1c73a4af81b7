import {
  endpointValue,
  fixed,
  networkPolicyValue,
  podDisruptionBudgetValue,
  postgresqlIdentifier,
  scalingValue,
  secretKeyValue,
  workloadValues,
} from '@keelwork/kubernetes';
import { z } from 'zod';

/** The image runs as any user; it is the one that CloudNativePG builds for its own poolers. */
const image = { repository: 'ghcr.io/cloudnative-pg/pgbouncer', tag: '1.25.1' };

export const values = z.strictObject({
  ...workloadValues({
    image,
    resources: { cpu: '20m', memory: '30M', memoryLimit: '64M' },
    idle: { cpu: '5m', memory: '20M' },
    peak: { cpu: '20m', memory: '30M' },
  }),
  scaling: scalingValue(fixed(2)),
  podDisruptionBudget: podDisruptionBudgetValue(true),
  networkPolicy: networkPolicyValue(),
  database: endpointValue('postgresql', { host: 'database-rw', port: 5432 }),
  databaseName: postgresqlIdentifier().default('app').describe('Database that the pools connect to.'),
  username: secretKeyValue('database-app', 'username', 'the name of the database user'),
  password: secretKeyValue('database-app', 'password', 'the password of the database user'),
  poolMode: z
    .enum(['session', 'transaction', 'statement'])
    .default('transaction')
    .describe('When a server connection returns to the pool.'),
  maxClientConnections: z.int().min(10).max(100000).default(500).describe('Client connections that one pod accepts.'),
  defaultPoolSize: z
    .int()
    .min(1)
    .max(1000)
    .default(20)
    .describe('Server connections that one pod opens for a user and database.'),
  reservePoolSize: z
    .int()
    .min(0)
    .max(1000)
    .default(5)
    .describe('Further server connections for clients that have waited too long.'),
  maxPreparedStatements: z
    .int()
    .min(0)
    .max(10000)
    .default(200)
    .describe('Prepared statements that are kept for each server connection; 0 switches their support off.'),
});
