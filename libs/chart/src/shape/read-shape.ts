import { z } from 'zod';
import { isMap } from '../values/merge.ts';
import { leafKind } from './leaf-kind.ts';
import { readChoice } from './read-choice.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Fields, Shape } from './shape.ts';
import { unwrap } from './unwrap.ts';
import { nameProblem } from './value-name.ts';

/**
 * Reads a zod schema as a shape, and lists in `problems` whatever a chart can't have: a field without a description,
 * a name that YAML reads as something else, a type that has no place in a values file.
 */
export function readShape(schema: z.core.$ZodType, path: string, problems: string[]): Shape {
  const { inner, modifiers } = unwrap(schema);
  const { optional, description = '', ...rest } = modifiers;
  if (!description && path && !path.endsWith(']')) {
    problems.push(`${path}: has no description; add .describe('…'), it becomes the comment in values.yaml`);
  }
  problems.push(...schemaProblems(inner).map((problem) => `${path}: ${problem}`));
  const about = { description, optional };
  if (inner instanceof z.ZodObject) {
    if (isMap(rest.default) && Object.keys(rest.default).length) {
      problems.push(`${path}: an object takes its default from its fields; give the fields defaults and drop this one`);
    }
    return { ...about, kind: 'object', fields: readFields(inner, inner.shape, path, problems) };
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return { ...about, ...readChoice(inner, path, problems, isMap(rest.default) ? rest.default : {}) };
  }
  const common = { ...about, ...rest };
  if (inner instanceof z.ZodRecord) {
    problems.push(...schemaProblems(inner.keyType).map((problem) => `${path}: its names: ${problem}`));
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
  problems.push(
    `${path}: a ${inner._zod.def.type} has no place in a values file; use objects, records, arrays, enums, strings, numbers or booleans`,
  );
  return { ...common, kind: 'any', schema: z.unknown() };
}

/** The shapes of an object's fields; `fields` may be a part of them. */
export function readFields(
  object: z.ZodObject,
  fields: z.core.$ZodLooseShape,
  path: string,
  problems: string[],
): Fields {
  if (!(object._zod.def.catchall instanceof z.ZodNever)) {
    problems.push(
      `${path || 'values'}: is open to unknown fields; use z.strictObject, so that a typing mistake is refused`,
    );
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const where = path ? `${path}.${name}` : name;
      const problem = nameProblem(name, path);
      if (problem) problems.push(`${where}: ${problem}`);
      return [name, readShape(field, where, problems)];
    }),
  );
}

/** zod's public containers hand out their core types; every schema made with `z.` is a ZodType. */
function asType(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('schemas must be made with zod, not zod/core or zod/mini');
}
