import { z } from 'zod';
import type { AnyShape, LeafShape } from './shape.ts';

export type LeafKind = (LeafShape | AnyShape)['kind'];

/** What a schema without parts reads as; undefined where it has no place in a values file. */
export function leafKind(schema: z.core.$ZodType): LeafKind | undefined {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'string';
  if (schema instanceof z.ZodEnum) return literalKind(schema.options);
  if (schema instanceof z.ZodLiteral) return literalKind([...schema.values]);
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'integer' : 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodUnion) return schema.options.every(isScalar) ? 'scalar' : undefined;
  if (schema instanceof z.ZodUnknown || schema instanceof z.ZodCustom) return 'any';
  return undefined;
}

const isScalar = (schema: z.core.$ZodType): boolean => !['any', undefined].includes(leafKind(schema));

function literalKind(values: readonly unknown[]): 'string' | 'integer' | 'boolean' | 'scalar' {
  if (values.every((value) => typeof value === 'string')) return 'string';
  if (values.every((value) => Number.isSafeInteger(value))) return 'integer';
  return values.every((value) => typeof value === 'boolean') ? 'boolean' : 'scalar';
}
