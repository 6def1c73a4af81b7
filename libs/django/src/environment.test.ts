import { describe, expect, it } from 'vitest';
import { environment, rendered } from './testing/rendered.ts';

describe('the environment of the web pods', () => {
  it('says where everything is, and takes every secret from a Secret', () => {
    expect(environment(rendered()['deployment'])).toEqual({
      SECRET_KEY: 'django/secret-key',
      DATABASE_HOST: 'pgbouncer',
      DATABASE_PORT: '6432',
      DATABASE_NAME: 'app',
      DATABASE_USER: 'database-app/username',
      DATABASE_PASSWORD: 'database-app/password',
      REDIS_SENTINELS:
        'redis-sentinel-0.redis-sentinel:26379,redis-sentinel-1.redis-sentinel:26379,redis-sentinel-2.redis-sentinel:26379',
      REDIS_MASTER_NAME: 'mymaster',
      REDIS_PASSWORD: 'redis/password',
      ALLOWED_HOSTS: 'localhost',
      CSRF_TRUSTED_ORIGINS: '',
      SECURE_COOKIES: 'true',
      LOG_LEVEL: 'INFO',
      PROMETHEUS_MULTIPROC_DIR: '/run/metrics',
    });
  });

  it('lists hosts and origins with commas', () => {
    const values = {
      allowedHosts: ['shop.example.com', '.example.org'],
      csrfTrustedOrigins: ['https://shop.example.com', 'http://localhost:8080'],
    };
    expect(environment(rendered(values)['deployment'])).toMatchObject({
      ALLOWED_HOSTS: 'shop.example.com,.example.org',
      CSRF_TRUSTED_ORIGINS: 'https://shop.example.com,http://localhost:8080',
    });
  });

  it('takes further variables, from the values and from Secrets', () => {
    const values = {
      extraEnv: { FEATURE: 'x' },
      extraSecretEnv: { SECRET_KEY_FALLBACKS: { name: 'django', key: 'former-keys' } },
    };
    expect(environment(rendered(values)['deployment'])).toMatchObject({
      FEATURE: 'x',
      SECRET_KEY_FALLBACKS: 'django/former-keys',
    });
  });
});
