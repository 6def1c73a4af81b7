import type { JsonSchema } from '../json-schema.ts';

/** The schemas directly below one: of its fields, its items and its map's values. */
export const children = ({ properties, items, additionalProperties }: JsonSchema): JsonSchema[] => [
  ...Object.values(properties ?? {}),
  ...(items === undefined ? [] : [items]),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
];

/** A copy with each schema directly below changed; the callback gets the field's name, none for items and map values. */
export function mapChildren(schema: JsonSchema, change: (child: JsonSchema, name?: string) => JsonSchema): JsonSchema {
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, change(property, name)]),
      ),
    }),
    ...(items !== undefined && { items: change(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: change(additionalProperties) }),
  };
}
