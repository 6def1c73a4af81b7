import { describe, expect, it } from 'vitest';
import { environment, rendered } from './testing/rendered.ts';

const annotations = (key: string, ...layers: readonly object[]) =>
  Object(rendered(...layers)[key]).metadata.annotations;
const wave = 'argocd.argoproj.io/sync-wave';

describe('the migration', () => {
  it('runs at every sync, after its service account and Service, before the web pods and their autoscaler', () => {
    expect(annotations('migrate-job')).toMatchObject({
      'argocd.argoproj.io/hook': 'Sync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      [wave]: '1',
    });
    expect(annotations('deployment')).toMatchObject({ [wave]: '2' });
    expect(annotations('horizontal-pod-autoscaler')).toMatchObject({ [wave]: '2' });
    for (const key of ['service', 'service-account', 'migrate-service-account', 'migrate-network-policy'])
      expect(annotations(key)).toBeUndefined();
  });

  it('is named after the release and ends in ten minutes', () => {
    expect(rendered()['migrate-job']).toMatchObject({
      metadata: { name: 'shop-migrate' },
      spec: { activeDeadlineSeconds: 600, backoffLimit: 3, template: { spec: { restartPolicy: 'OnFailure' } } },
    });
  });

  it('connects to the primary, where the web pods connect to the pooler', () => {
    const objects = rendered({
      database: { host: 'pgbouncer', port: 6432 },
      migration: { database: { host: 'database-rw', port: 5432 } },
    });
    expect(environment(objects['migrate-job'])).toMatchObject({ DATABASE_HOST: 'database-rw', DATABASE_PORT: '5432' });
    expect(environment(objects['deployment'])).toMatchObject({ DATABASE_HOST: 'pgbouncer', DATABASE_PORT: '6432' });
  });

  it('has the environment of the web pods otherwise, so that both read the same settings', () => {
    const objects = rendered({ extraEnv: { FEATURE: 'x' } });
    const { PROMETHEUS_MULTIPROC_DIR: _, ...web } = environment(objects['deployment']);
    expect(environment(objects['migrate-job'])).toEqual({
      ...web,
      DATABASE_HOST: 'database-rw',
      DATABASE_PORT: '5432',
    });
  });

  it('is no Helm hook, unless that is asked for', () => {
    expect(annotations('migrate-job')).not.toHaveProperty('helm.sh/hook');
    expect(annotations('migrate-job', { migration: { helmHook: true } })).toMatchObject({
      'helm.sh/hook': 'post-install,pre-upgrade',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    });
  });

  it('leaves nothing behind where it is switched off', () => {
    expect(Object.keys(rendered({ migration: { enabled: false } })).filter((key) => key.startsWith('migrate'))).toEqual(
      [],
    );
  });
});
