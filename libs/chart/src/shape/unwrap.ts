import { z } from 'zod';

/** What stands around a schema: `.optional()`, `.default(…)`, `.describe(…)`. */
export interface Modifiers {
  readonly optional: boolean;
  readonly default?: unknown;
  readonly description?: string;
}

/** Takes the modifiers off a schema. The outermost description and default win. */
export function unwrap(
  schema: z.core.$ZodType,
  outer: Modifiers = { optional: false },
): { inner: z.core.$ZodType; modifiers: Modifiers } {
  const description = outer.description ?? z.globalRegistry.get(schema)?.description;
  const modifiers = { ...outer, ...(description === undefined ? {} : { description }) };
  if (schema instanceof z.ZodOptional)
    return unwrap(schema.unwrap(), { ...modifiers, optional: !('default' in modifiers) });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap(), { default: schema._zod.def.defaultValue, ...modifiers, optional: false });
  }
  if (schema instanceof z.ZodReadonly) return unwrap(schema.unwrap(), modifiers);
  return { inner: schema, modifiers };
}
