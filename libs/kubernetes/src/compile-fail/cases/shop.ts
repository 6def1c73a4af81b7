import { defineChart } from '@keelwork/chart';
import { endpointValue, fixed, scalingValue } from '@keelwork/kubernetes';
import { z } from 'zod';

export const values = z.strictObject({
  image: z.strictObject({ tag: z.string().default('1.0.0').describe('Tag.') }).describe('Image.'),
  port: z.int().default(8000).describe('Port.'),
  tlsSecret: z.string().optional().describe('Secret.'),
  scaling: scalingValue(fixed(1)),
  database: endpointValue('postgresql', { host: 'database', port: 5432 }),
});

/** What the cases get wrong. */
export const shop = defineChart({
  name: 'shop',
  description: 'Sells things.',
  appVersion: '1.0.0',
  values,
  endpoints: () => ({}),
  objects: () => ({}),
});
