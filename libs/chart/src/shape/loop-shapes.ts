import { z } from 'zod';
import type { Shape } from './shape.ts';

/** The key of a map entry in a loop. */
export const nameShape: Shape = {
  kind: 'string',
  description: 'Name of the entry.',
  optional: false,
  schema: z.string(),
};

/** The place of a list item in a loop, from 0. */
export const integerShape: Shape = {
  kind: 'integer',
  description: 'Place in the list.',
  optional: false,
  schema: z.int(),
};
