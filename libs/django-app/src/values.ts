import { endpointValue, postgresqlIdentifier, secretKeyValue, sentinelValue } from '@keelwork/kubernetes';
import { z } from 'zod';

/** The image that web, migration, worker and beat run by default; it runs as any user. */
export const djangoAppImage = { repository: 'ghcr.io/keelwork/jewelry-shop', tag: '1.0.0' };

const sentinels = [0, 1, 2].map((ordinal) => `redis-sentinel-${ordinal}.redis-sentinel:26379`);
const variableName = () => z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

const secretKey = z.strictObject({
  name: z.string().min(1).describe('Name of the Secret.'),
  key: z.string().min(1).describe('Key in the Secret.'),
});

/** The values that every process of a Django application has, to be spread into its `z.strictObject`. */
export const djangoAppValues = () => ({
  secretKey: secretKeyValue('django', 'secret-key', 'the key that signs cookies and forms'),
  database: endpointValue('postgresql', { host: 'pgbouncer', port: 6432 }),
  databaseName: postgresqlIdentifier().default('app').describe('Name of the database.'),
  databaseUser: secretKeyValue('database-app', 'username', 'the name of the database user'),
  databasePassword: secretKeyValue('database-app', 'password', 'the password of the database user'),
  broker: sentinelValue({ sentinels, masterName: 'mymaster' }),
  redisPassword: secretKeyValue('redis', 'password', 'the password of Redis'),
  allowedHosts: z
    .array(z.string().regex(/^[.]?[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$/))
    .min(1)
    .default(['localhost'])
    .describe('Host names of the site; a leading dot takes in its subdomains. Probes and scrapes need none.'),
  csrfTrustedOrigins: z
    .array(z.string().regex(/^https?:\/\/[A-Za-z0-9.*-]+(:[0-9]{1,5})?$/))
    .default([])
    .describe('Further origins that may send forms, with their scheme: https://shop.example.com.'),
  secureCookies: z
    .boolean()
    .default(true)
    .describe(
      'The site is reached by HTTPS: secure cookies, redirect from HTTP, HSTS. False only where there is no TLS.',
    ),
  logLevel: z
    .enum(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'])
    .default('INFO')
    .describe('Least severe messages that are logged.'),
  extraEnv: z
    .record(variableName(), z.string())
    .default({})
    .describe(
      'Further environment variables of the application by name. No secrets, and none that the chart sets itself.',
    ),
  extraSecretEnv: z
    .record(variableName(), secretKey)
    .default({})
    .describe('Further environment variables by name, each with the key of a Secret that it is read from.'),
});

export type DjangoAppValues = z.output<z.ZodObject<ReturnType<typeof djangoAppValues>>>;
