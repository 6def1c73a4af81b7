import { z } from 'zod';
import { defaultOf } from '../../shape/defaults.ts';
import type { Fields, ObjectShape, Shape } from '../../shape/shape.ts';

type JsonSchema = Record<string, unknown>;

/**
 * values.schema.json: draft-07, closed objects, so that a typing mistake is refused. The root also takes `global` and
 * `enabled`, which Helm puts into the values of a subchart.
 */
export function valuesSchema(shape: ObjectShape): string {
  const root = objectSchema(shape.fields, true);
  const properties = {
    ...root.properties,
    global: { type: 'object', description: 'Values that a parent chart shares with its subcharts.' },
    enabled: { type: 'boolean', description: 'Whether a parent chart installs this chart.' },
  };
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...root, properties }, null, 2)}\n`;
}

/** `sure`: values.yaml holds every default, so a field that is missing was unset with null, and is refused. */
function schemaOf(shape: Shape, sure: boolean): JsonSchema {
  const about = {
    ...(shape.description ? { description: shape.description } : {}),
    ...(shape.default === undefined ? {} : { default: shape.default }),
  };
  const inside = sure && !shape.optional;
  switch (shape.kind) {
    case 'object':
    case 'choice':
      return { ...about, ...objectSchema(shape.fields, inside) };
    case 'map': {
      const names = leafSchema(shape.names);
      const anyName = Object.keys(names).join() === 'type';
      return {
        ...about,
        type: 'object',
        ...(anyName ? {} : { propertyNames: names }),
        additionalProperties: schemaOf(shape.item, false),
      };
    }
    case 'list':
      return { ...about, ...leafSchema(shape.schema), items: schemaOf(shape.item, false) };
    case 'any':
      return { ...about, type: ['object', 'array', 'string', 'number', 'boolean'], ...leafSchema(shape.schema) };
    default:
      return { ...about, ...leafSchema(shape.schema) };
  }
}

function objectSchema(fields: Fields, sure: boolean) {
  const required = Object.entries(fields)
    .filter(([, field]) => !field.optional && (sure || defaultOf(field) === undefined))
    .map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field, sure)])),
    ...(required.length ? { required } : {}),
    additionalProperties: false,
  };
}

/** zod's own JSON schema of a value without parts. Formats are left out: Helm's idea of a URL is not zod's. */
function leafSchema(schema: z.ZodType): JsonSchema {
  const {
    $schema: _,
    format: __,
    ...rest
  } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return rest;
}
