import { wholeQuantity, type Ref } from '@keelwork/chart';
import { z } from 'zod';

const scaling = () =>
  z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('fixed'), replicas: z.int().min(0).max(2000000).default(1).describe('Pods.') }),
      z.strictObject({
        mode: z.literal('hpa'),
        min: z.int().min(1).default(2).describe('At least.'),
        max: z.int().min(1).default(5).describe('At most.'),
        memory: z.int().optional().describe('Target.'),
        behavior: z
          .unknown()
          .default({ up: [1] })
          .describe('Anything.'),
      }),
      z.strictObject({ mode: z.literal('manual') }),
    ])
    .default({ mode: 'fixed', replicas: 3 })
    .describe('How many.');

const limits = () =>
  z
    .strictObject({
      cpu: z.string().optional().describe('Cores.'),
      memory: z.string().regex(wholeQuantity).default('64Mi').describe('Bytes.'),
      ratio: z.number().default(0.5).describe('Share.'),
    })
    .describe('Limits.');

const port = z.strictObject({
  number: z.int().min(1).max(65535).describe('Number.'),
  tls: z.boolean().default(false).describe('With TLS.'),
  aliases: z.array(z.string()).default(['main']).describe('Other names.'),
  labels: z.record(z.string(), z.string()).default({ a: 'b' }).describe('Labels.'),
  limits: limits(),
  scaling: scaling(),
  note: z.string().optional().describe('Note.'),
});

/** Every kind of value. */
export const values = z.strictObject({
  name: z.string().default('name').describe('A text.'),
  count: z.int().default(1000000).describe('A whole number.'),
  ratio: z.number().default(0.1).describe('A number.'),
  flag: z.boolean().default(true).describe('A switch.'),
  other: z.boolean().default(false).describe('Another switch.'),
  either: z.union([z.int(), z.string(), z.boolean()]).default('auto').describe('A text or number.'),
  level: z.enum(['low', 'on', '012']).default('low').describe('One of several.'),
  size: z.string().regex(wholeQuantity).default('1Gi').describe('Bytes.'),
  limits: limits(),
  scaling: scaling(),
  ports: z.record(z.string(), port).default({}).describe('Ports by name.'),
  names: z.array(z.string()).default([]).describe('Texts.'),
  counts: z.array(z.int()).default([1000000]).describe('Whole numbers.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Labels.'),
  rules: z
    .array(
      z.strictObject({
        host: z.string().default('all').describe('Host.'),
        paths: z.record(z.string(), z.int()).default({}).describe('Paths.'),
      }),
    )
    .default([])
    .describe('Rules.'),
  anything: z.unknown().default({}).describe('Plain data.'),
  extras: z.array(z.unknown()).default([]).describe('Plain data.'),
  maybeText: z.string().optional().describe('A text or nothing.'),
  maybeCount: z.int().optional().describe('A number or nothing.'),
  maybeRatio: z.number().optional().describe('A number or nothing.'),
  maybeFlag: z.boolean().optional().describe('A switch or nothing.'),
  maybeNames: z.array(z.string()).optional().describe('Texts or nothing.'),
  maybeLabels: z.record(z.string(), z.string()).optional().describe('Labels or nothing.'),
  maybeTls: z
    .strictObject({
      secret: z.string().describe('Secret.'),
      size: z.string().regex(wholeQuantity).default('1Mi').describe('Bytes.'),
      enabled: z.boolean().default(true).describe('Switch.'),
      names: z.array(z.string()).default(['x']).describe('Names.'),
      deep: z
        .strictObject({ count: z.int().default(7).describe('Count.'), text: z.string().optional().describe('Text.') })
        .optional()
        .describe('Deeper.'),
      limits: limits(),
    })
    .optional()
    .describe('TLS or nothing.'),
});

export type Values = Ref<z.output<typeof values>>;
