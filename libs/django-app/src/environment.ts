import { each, join, text, type Expr, type Ref, type Templated } from '@keelwork/chart';
import { secretEnv } from '@keelwork/kubernetes';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import type { DjangoAppValues } from './values.ts';

/** A variable, or those of a map of the values: an item of a container's `env`. */
export type EnvironmentItem = Templated<IEnvVar> | Expr<IEnvVar[]>;

/** Where a process finds the database. */
export interface DjangoDatabase {
  readonly host: Expr<string>;
  readonly port: Expr<number>;
}

/**
 * The environment variables of every process of the application: web, migration, worker and beat. `database` is where
 * they connect, by default `values.database`; migrations name the primary here, since a pooler can't carry them.
 */
export const djangoAppEnvironment = (
  values: Ref<DjangoAppValues>,
  database: DjangoDatabase = values.database,
): EnvironmentItem[] => [
  secretEnv('SECRET_KEY', values.secretKey),
  { name: 'DATABASE_HOST', value: database.host },
  { name: 'DATABASE_PORT', value: text`${database.port}` },
  { name: 'DATABASE_NAME', value: values.databaseName },
  secretEnv('DATABASE_USER', values.databaseUser),
  secretEnv('DATABASE_PASSWORD', values.databasePassword),
  { name: 'REDIS_SENTINELS', value: join(values.broker.sentinels, ',') },
  { name: 'REDIS_MASTER_NAME', value: values.broker.masterName },
  secretEnv('REDIS_PASSWORD', values.redisPassword),
  { name: 'ALLOWED_HOSTS', value: join(values.allowedHosts, ',') },
  { name: 'CSRF_TRUSTED_ORIGINS', value: join(values.csrfTrustedOrigins, ',') },
  { name: 'SECURE_COOKIES', value: text`${values.secureCookies}` },
  { name: 'LOG_LEVEL', value: values.logLevel },
  each(values.extraEnv, (value, name) => ({ name, value })),
  each(values.extraSecretEnv, ({ name, key }, variable) => ({
    name: variable,
    valueFrom: { secretKeyRef: { name, key } },
  })),
];
