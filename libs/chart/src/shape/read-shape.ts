import { z } from 'zod';
import { isDangerousName } from './value-name.ts';
import type { ChoiceShape, Shape } from './shape.ts';

interface Modifiers {
  readonly optional: boolean;
  readonly default?: unknown;
  readonly description?: string;
}

/**
 * Reads a zod schema as a shape, and lists in `problems` whatever a chart can't have: a field without a description,
 * a name that YAML reads as something else, a type that has no place in a values file.
 */
export function readShape(schema: z.core.$ZodType, path: string, problems: string[], outer?: Modifiers): Shape {
  const { inner, modifiers } = unwrap(schema, outer);
  const description = modifiers.description ?? '';
  if (!description && path && !path.endsWith(']')) {
    problems.push(`${path}: has no description; add .describe('…'), it becomes the comment in values.yaml`);
  }
  const common = {
    description,
    optional: modifiers.optional,
    ...('default' in modifiers ? { default: modifiers.default } : {}),
  };
  if (inner instanceof z.ZodObject) {
    return { ...common, kind: 'object', fields: readFields(inner, path, problems) };
  }
  if (inner instanceof z.ZodDiscriminatedUnion) return { ...common, ...readChoice(inner, path, problems) };
  if (inner instanceof z.ZodRecord) {
    return {
      ...common,
      kind: 'map',
      names: asType(inner.keyType),
      item: readShape(inner.valueType, `${path}[name]`, problems),
    };
  }
  if (inner instanceof z.ZodArray) {
    return { ...common, kind: 'list', schema: inner, item: readShape(inner.element, `${path}[0]`, problems) };
  }
  const kind = leafKind(inner);
  if (kind) return { ...common, kind, schema: asType(inner) };
  problems.push(`${path}: a ${inner._zod.def.type} has no place in a values file; use objects, records, arrays, enums, strings, numbers or booleans`);
  return { ...common, kind: 'any', schema: z.unknown() };
}

function readFields(object: z.ZodObject, path: string, problems: string[]): Record<string, Shape> {
  if (!(object._zod.def.catchall instanceof z.ZodNever)) {
    problems.push(`${path || 'values'}: is open to unknown fields; use z.strictObject, so that a typing mistake is refused`);
  }
  return Object.fromEntries(
    Object.entries(object.shape).map(([name, field]) => {
      const where = path ? `${path}.${name}` : name;
      if (isDangerousName(name)) {
        problems.push(`${where}: the name '${name}' does not survive YAML 1.1 or a Helm template; use letters and digits, and no word like 'on' or 'no'`);
      }
      return [name, readShape(field, where, problems)];
    }),
  );
}

function readChoice(union: z.ZodDiscriminatedUnion, path: string, problems: string[]): Pick<ChoiceShape, 'kind' | 'key' | 'variants' | 'fields'> {
  const key = union._zod.def.discriminator;
  const variants: Record<string, readonly string[]> = {};
  const fields: Record<string, Shape> = {};
  for (const option of union.options) {
    if (!(option instanceof z.ZodObject)) continue;
    const { [key]: name, ...rest } = option.shape;
    const variant = name instanceof z.ZodLiteral ? String(name.value) : '';
    const read = readFields(z.strictObject(rest), path, problems);
    variants[variant] = Object.keys(read);
    for (const [field, shape] of Object.entries(read)) {
      if (shape.default === undefined && !shape.optional) {
        problems.push(`${path}.${field}: needs a default or .optional(), because Helm merges the variants of '${path}' into one map`);
      }
      fields[field] ??= shape;
    }
  }
  const schema = z.enum(Object.keys(variants));
  const description = `One of ${Object.keys(variants).join(', ')}.`;
  return { kind: 'choice', key, variants, fields: { [key]: { kind: 'string', schema, optional: false, description }, ...fields } };
}

function unwrap(schema: z.core.$ZodType, outer: Modifiers = { optional: false }): { inner: z.core.$ZodType; modifiers: Modifiers } {
  const description = outer.description ?? z.globalRegistry.get(schema)?.description;
  const modifiers = { ...outer, ...(description === undefined ? {} : { description }) };
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap(), { ...modifiers, optional: !('default' in modifiers) });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap(), { ...modifiers, optional: false, default: schema._zod.def.defaultValue });
  }
  if (schema instanceof z.ZodReadonly) return unwrap(schema.unwrap(), modifiers);
  return { inner: schema, modifiers };
}

function leafKind(schema: z.core.$ZodType): 'string' | 'integer' | 'number' | 'boolean' | 'scalar' | 'any' | undefined {
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodStringFormat) return 'string';
  if (schema instanceof z.ZodLiteral) return literalKind([...schema.values]);
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'integer' : 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodUnion) return schema.options.every((option) => leafKind(option)) ? 'scalar' : undefined;
  if (schema instanceof z.ZodUnknown || schema instanceof z.ZodCustom) return 'any';
  return undefined;
}

function literalKind(values: readonly unknown[]): 'string' | 'integer' | 'boolean' | 'scalar' {
  if (values.every((value) => typeof value === 'string')) return 'string';
  if (values.every((value) => Number.isInteger(value))) return 'integer';
  return values.every((value) => typeof value === 'boolean') ? 'boolean' : 'scalar';
}

/** zod's public containers hand out their core types; every schema made with `z.` is a ZodType. */
function asType(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('schemas must be made with zod, not zod/core or zod/mini');
}
