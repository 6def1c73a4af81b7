import type { JsonSchema } from '../json-schema.ts';
import { children, mapChildren } from './children.ts';

/** An object schema of at least this many characters that stands in several places is written once. */
const worthSharing = 300;

/**
 * The same schema with its repeated parts (the containers of a pod, the sources of an application) moved to `definitions`,
 * named after the field where they stand: `IPoolerAffinity`. The root's fields that are objects are moved as well,
 * so that `IClusterSpec` is a type with a name.
 */
export function share(root: JsonSchema, prefix: string): JsonSchema {
  const places = countPlaces(root);
  const names = new Map<string, string>();
  const definitions: Record<string, JsonSchema> = { ...root.definitions };
  const refer = (path: readonly string[], schema: JsonSchema, always: boolean): JsonSchema => {
    const key = keyOf(schema);
    if (schema.properties === undefined || !(always || (key.length >= worthSharing && (places.get(key) ?? 0) > 1)))
      return within(path, schema);
    const known = names.get(key);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const name = freeName(prefix, path, definitions);
    names.set(key, name);
    definitions[name] = {};
    definitions[name] = within(path, schema);
    return { $ref: `#/definitions/${name}` };
  };
  const within = (path: readonly string[], schema: JsonSchema): JsonSchema =>
    mapChildren(schema, (child, name) => refer(name === undefined ? path : [...path, name], child, false));
  const { properties, ...rest } = root;
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, child]) => [name, refer([name], child, true)]),
    ),
    definitions,
  };
}

/** In how many places each part stands, a part of a repeated part counted once. */
function countPlaces(root: JsonSchema): Map<string, number> {
  const places = new Map<string, number>();
  const visit = (schema: JsonSchema): void => {
    const key = keyOf(schema);
    const before = places.get(key) ?? 0;
    places.set(key, before + 1);
    if (before === 0) children(schema).forEach(visit);
  };
  visit(root);
  return places;
}

/** Texts don't make two schemas differ. */
const keyOf = (schema: JsonSchema): string =>
  JSON.stringify(schema, (name, value: unknown) =>
    name === 'description' && typeof value === 'string' ? undefined : value,
  );

/** The last field's name, with as many of those before it as it takes to be the only one. */
function freeName(prefix: string, path: readonly string[], taken: Record<string, JsonSchema>): string {
  const words = path.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replace(/\W/g, ''));
  const candidates = words.map((_, index) => prefix + words.slice(words.length - 1 - index).join(''));
  const name = candidates.find((candidate) => !(candidate in taken));
  if (name !== undefined) return name;
  let number = 2;
  while (`${candidates.at(-1)}${number}` in taken) number += 1;
  return `${candidates.at(-1)}${number}`;
}
