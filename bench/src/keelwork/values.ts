import { z } from 'zod';
import type { ComponentName } from '../scenario/settings.ts';

const texts = () => z.record(z.string(), z.string());
const quantity = () => z.string().regex(/^[0-9]+(m|Mi|Gi)?$/);

const scaling = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('fixed'), replicas: z.int().min(0).default(1).describe('Pods, in mode fixed.') }),
    z.strictObject({
      mode: z.literal('hpa'),
      minReplicas: z.int().min(1).default(2).describe('Pods at least.'),
      maxReplicas: z.int().min(1).default(5).describe('Pods at most.'),
      cpuPercent: z
        .int()
        .min(1)
        .max(100)
        .default(70)
        .describe('Percent of the requested CPU that the pods should use.'),
    }),
  ])
  .default({ mode: 'fixed', replicas: 1 })
  .describe('How many pods there are, and who decides.');

const component = (name: ComponentName) =>
  z
    .strictObject({
      image: z
        .strictObject({
          repository: z.string().min(1).default(`registry.example.com/${name}`).describe('Repository of the image.'),
          tag: z.string().min(1).default('1.0.0').describe('Tag of the image.'),
          pullPolicy: z
            .enum(['Always', 'IfNotPresent', 'Never'])
            .default('IfNotPresent')
            .describe('When the image is pulled.'),
        })
        .describe('The container image.'),
      env: texts().default({}).describe('Environment variables.'),
      clients: texts().default({}).describe('Components that may connect, and to which port.'),
      scaling,
      requests: z
        .strictObject({
          cpu: quantity().default('100m').describe('Cores.'),
          memory: quantity().default('128Mi').describe('Bytes.'),
        })
        .describe('What the scheduler reserves.'),
      limits: z
        .strictObject({ memory: quantity().default('256Mi').describe('Bytes.') })
        .describe('What the container may not exceed.'),
      threads: z.int().min(1).default(2).describe('Threads of the program.'),
      podDisruptionBudget: z
        .strictObject({
          enabled: z.boolean().default(true).describe('Whether there is one.'),
          maxUnavailable: z.int().min(1).default(1).describe('Pods that a drain may take at once.'),
        })
        .describe('What a drain of a node may take.'),
      networkPolicy: z
        .strictObject({ enabled: z.boolean().default(true).describe('Whether there is one.') })
        .describe('Which flows are let through.'),
      nodeSelector: texts().default({}).describe('Labels that a node must have.'),
      priorityClassName: z.string().optional().describe('Priority class of the pods.'),
    })
    .describe(`The component ${name}.`);

export const values = z.strictObject({
  features: texts().default({}).describe('Features that are switched on.'),
  config: z
    .strictObject({
      workers: z.int().min(1).default(2).describe('Worker processes.'),
      timeoutSeconds: z.int().min(1).default(30).describe('Seconds that a request may take.'),
      logLevel: z.enum(['debug', 'info', 'warning', 'error']).default('info').describe('What is logged.'),
    })
    .describe('Configuration that all components share.'),
  web: component('web'),
  api: component('api'),
  worker: component('worker'),
  admin: component('admin'),
});

export type ComponentValues = z.output<ReturnType<typeof component>>;
