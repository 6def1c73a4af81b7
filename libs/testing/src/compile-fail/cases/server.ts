import { defineChart, type Ref } from '@keelwork/chart';
import { z } from 'zod';

const values = z.strictObject({
  image: z.strictObject({ tag: z.string().default('1').describe('Tag.') }).describe('Image.'),
  port: z.int().default(80).describe('Port.'),
  debug: z.boolean().default(true).describe('Switch.'),
  className: z.string().optional().describe('Class.'),
  tls: z
    .strictObject({ secret: z.string().describe('Secret.') })
    .optional()
    .describe('TLS.'),
  names: z.array(z.string()).default([]).describe('Names.'),
  ports: z.record(z.string(), z.int()).default({}).describe('Ports.'),
  scaling: z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('fixed'), replicas: z.int().default(1).describe('Pods.') }),
      z.strictObject({ mode: z.literal('auto'), max: z.int().default(5).describe('At most.') }),
    ])
    .default({ mode: 'fixed', replicas: 1 })
    .describe('Scaling.'),
});

export type Values = Ref<z.output<typeof values>>;

/** What a service writes. */
export interface Server {
  readonly apiVersion: 'v1';
  readonly kind: 'Server';
  readonly image: string;
  readonly replicas?: number;
  readonly args?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** What the cases get wrong. */
export const server = defineChart({
  name: 'server',
  description: 'Serves.',
  appVersion: '1.0.0',
  values,
  endpoints: ({ name }) => ({ http: `http://${name}` }),
  objects: () => ({}),
});
