import { djangoAppImage, djangoAppValues } from '@keelwork/django-app';
import { fixed, networkPolicyValue, scalingValue, workloadValues } from '@keelwork/kubernetes';
import { z } from 'zod';

const worker = z
  .strictObject({
    ...workloadValues({
      image: djangoAppImage,
      resources: { cpu: '20m', memory: '200M', memoryLimit: '320M', ephemeralStorage: '128Mi' },
      idle: { cpu: '10m', memory: '150M' },
      peak: { cpu: '50m', memory: '200M' },
    }),
    scaling: scalingValue(fixed(1)),
    concurrency: z.int().min(1).max(64).default(2).describe('Tasks that one worker runs at once.'),
    queues: z
      .array(z.string().regex(/^[A-Za-z0-9_.-]+$/))
      .min(1)
      .default(['celery'])
      .describe('Queues that the workers take tasks from.'),
    visibilityTimeoutSeconds: z
      .int()
      .min(60)
      .max(604800)
      .default(3600)
      .describe(
        'Seconds after which a task that nobody has acknowledged is given to another worker: more than the longest task takes.',
      ),
  })
  .describe('The workers, which run tasks.');

const beat = z
  .strictObject({
    ...workloadValues({
      image: djangoAppImage,
      resources: { cpu: '5m', memory: '50M', memoryLimit: '160M' },
      idle: { cpu: '5m', memory: '50M' },
      peak: { cpu: '5m', memory: '50M' },
    }),
  })
  .describe('Beat, which sends the tasks that are due. There is always exactly one: two would send everything twice.');

export const values = z.strictObject({
  application: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_.]*$/)
    .default('shop')
    .describe('Python module of the Celery application.'),
  ...djangoAppValues(),
  worker,
  beat,
  networkPolicy: networkPolicyValue(),
});

export type CeleryValues = z.output<typeof values>;
