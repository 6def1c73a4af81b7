import { file, when, type Ref } from '@keelwork/chart';
import { djangoAppEnvironment } from '@keelwork/django-app';
import { container, keelworkUser, syncJob, type Identity } from '@keelwork/kubernetes';
import type { DjangoValues } from './values.ts';

/** The Job that brings the database to the state that the new web pods expect, once the primary takes connections. */
export function migrationJob(identity: Identity, values: Ref<DjangoValues>) {
  const { image, migration } = values;
  const { resources } = migration;
  const env = djangoAppEnvironment(values, migration.database);
  const mounts = { '/tmp': 'tmp' };
  return syncJob({
    identity,
    values,
    user: keelworkUser,
    wave: 1,
    deadlineSeconds: migration.deadlineSeconds,
    annotations: helmHook(values),
    initContainers: [
      container({
        name: 'wait-for-database',
        image,
        resources,
        command: ['python', '-c', file(import.meta.url, 'config/wait-for-database.py')],
        env,
        mounts,
      }),
    ],
    containers: [container({ name: 'migrate', image, resources, command: migration.command, env, mounts })],
    volumes: { tmp: { emptyDir: { sizeLimit: '64Mi' } } },
  });
}

/** After the first install, because the service account and the database are made by it; before every upgrade. */
const helmHook = ({ migration }: Ref<DjangoValues>) => ({
  'helm.sh/hook': when(migration.helmHook, 'post-install,pre-upgrade'),
  'helm.sh/hook-delete-policy': when(migration.helmHook, 'before-hook-creation'),
});
