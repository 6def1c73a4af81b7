import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readFields } from './read-shape.ts';
import type { ChoiceShape, Shape } from './shape.ts';

/**
 * Reads a discriminated union. What its default says goes to the fields, because Helm lays a user's fields on those of
 * the default, whichever variant it names.
 */
export function readChoice(
  union: z.ZodDiscriminatedUnion,
  path: string,
  problems: string[],
  fallback: Readonly<Record<string, unknown>>,
): Pick<ChoiceShape, 'kind' | 'key' | 'variants' | 'fields'> {
  const key = union._zod.def.discriminator;
  const variants: Record<string, readonly string[]> = {};
  const fields: Record<string, Shape> = {};
  for (const option of union.options) {
    if (!(option instanceof z.ZodObject)) continue;
    const { [key]: tag, ...rest } = option.shape;
    const read = readFields(option, rest, path, problems);
    variants[tagOf(tag)] = Object.keys(read);
    for (const [name, shape] of Object.entries(read)) {
      const field = withDefault(shape, fallback[name]);
      problems.push(...fieldProblems(`${path}.${name}`, field, fields[name]));
      fields[name] ??= field;
    }
  }
  const names = Object.keys(variants);
  const tag: Shape = {
    kind: 'string',
    schema: z.enum(names),
    optional: false,
    description: `One of ${names.join(', ')}.`,
  };
  return { kind: 'choice', key, variants, fields: { [key]: withDefault(tag, fallback[key]), ...fields } };
}

const tagOf = (tag: z.core.$ZodType | undefined): string => (tag instanceof z.ZodLiteral ? String(tag.value) : '');

const withDefault = (shape: Shape, fallback: unknown): Shape =>
  fallback === undefined || shape.kind === 'object' || shape.kind === 'choice'
    ? shape
    : { ...shape, optional: false, default: fallback };

function fieldProblems(path: string, field: Shape, other: Shape | undefined): string[] {
  if (other && !isDeepStrictEqual(looks(field), looks(other))) {
    return [
      `${path}: stands in two variants with different types, defaults or descriptions, but Helm merges the variants into one map; make them the same, or use two names`,
    ];
  }
  if (field.kind === 'object' || field.kind === 'choice' || field.optional || field.default !== undefined) return [];
  return [`${path}: needs a default or .optional(), because Helm merges the variants into one map`];
}

const looks = (shape: Shape) => ({
  kind: shape.kind,
  optional: shape.optional,
  default: shape.default,
  description: shape.description,
  schema:
    'schema' in shape
      ? z.toJSONSchema(shape.schema, { unrepresentable: 'any' })
      : Object.keys('fields' in shape ? shape.fields : {}),
});
