import { djangoAppImage, djangoAppValues } from '@keelwork/django-app';
import {
  endpointValue,
  hpa,
  networkPolicyValue,
  podDisruptionBudgetValue,
  resourcesValue,
  scalingValue,
  workloadValues,
} from '@keelwork/kubernetes';
import { z } from 'zod';
import { gunicorn } from './gunicorn.ts';

const migration = z
  .strictObject({
    enabled: z.boolean().default(true).describe('Whether migrations run before the web pods start.'),
    database: endpointValue('postgresql', { host: 'database-rw', port: 5432 }).describe(
      'The primary itself: a pooler in transaction mode breaks the locks and settings of a migration.',
    ),
    command: z
      .array(z.string())
      .min(1)
      .default(['python', 'manage.py', 'migrate', '--no-input'])
      .describe('Command line of the migration.'),
    deadlineSeconds: z
      .int()
      .min(10)
      .max(86400)
      .default(600)
      .describe('Seconds after which the migration has failed, waiting for the database included.'),
    resources: resourcesValue({ cpu: '50m', memory: '128M', memoryLimit: '512M' }),
    helmHook: z
      .boolean()
      .default(false)
      .describe(
        'Whether the migration is a Helm hook too, for those who install with Helm alone; Argo CD pays no heed to it.',
      ),
  })
  .describe('The migration of the database. Old web pods run on while it does, so every migration must suit them too.');

export const values = z.strictObject({
  ...workloadValues({
    image: djangoAppImage,
    // The autoscaler works on the request: at 70 percent of 520m, 300 users make 3 pods and 700 make 5.
    resources: { cpu: '520m', memory: '330M', memoryLimit: '512M', ephemeralStorage: '128Mi' },
    idle: { cpu: '4m', memory: '320M' },
    peak: { cpu: '500m', memory: '330M' },
  }),
  scaling: scalingValue(hpa({ min: 2, max: 5, cpu: 70 })),
  podDisruptionBudget: podDisruptionBudgetValue(true),
  networkPolicy: networkPolicyValue(),
  command: z
    .array(z.string())
    .min(1)
    .default(gunicorn)
    .describe('Command line of the web server, which listens on port 8000.'),
  ...djangoAppValues(),
  migration,
});

export type DjangoValues = z.output<typeof values>;
