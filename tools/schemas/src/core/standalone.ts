import { draft7, quantityPattern, type JsonSchema } from '../json-schema.ts';
import { apiVersionOf, type CoreKind } from './kinds.ts';

const prefix = '#/definitions/';

/**
 * A kind's strict schema in one file: closed objects, `apiVersion` and `kind` fixed, everything that it refers to under `definitions`.
 * As in the published `standalone-strict` schemas a quantity is a string or a number. Tighter than those in two places: a quantity's
 * text must be one, and `null` is refused (a template that came out empty) except where Kubernetes' own tools write it, as a time.
 */
export function standaloneSchema(kind: CoreKind, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { [kind.definition]: root, ...others } = closedDefinitions(kind.definition, definitions);
  return {
    $schema: draft7,
    ...root,
    properties: { ...root?.properties, apiVersion: { enum: [apiVersionOf(kind)] }, kind: { enum: [kind.kind] } },
    required: ['apiVersion', 'kind', ...(root?.required ?? [])],
    definitions: others,
  };
}

/** A definition, and all that it refers to, by name; objects closed. */
export function closedDefinitions(
  name: string,
  definitions: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  const closed: Record<string, JsonSchema> = {};
  const visit = (next: string): void => {
    if (next in closed) return;
    const definition = definitions[next];
    if (definition === undefined) throw new Error(`Kubernetes definitions: ${next} is referred to and missing`);
    closed[next] = {};
    closed[next] = special(next) ?? close(definition, visit);
  };
  visit(name);
  return closed;
}

function special(name: string): JsonSchema | undefined {
  if (name.endsWith('.api.resource.Quantity')) return { type: ['string', 'number'], pattern: quantityPattern };
  if (name.endsWith('.util.intstr.IntOrString')) return { type: ['string', 'integer'] };
  if (/\.meta\.v1\.(Micro)?Time$/.test(name)) return { type: ['string', 'null'], format: 'date-time' };
  return undefined;
}

function close(schema: JsonSchema, visit: (definition: string) => void): JsonSchema {
  if (schema.$ref !== undefined) {
    visit(schema.$ref.slice(prefix.length));
    return { $ref: schema.$ref };
  }
  const { type, format, required, properties, items, additionalProperties } = schema;
  return {
    ...(type !== undefined && { type }),
    ...(format === 'date-time' && { format }),
    ...(required !== undefined && { required }),
    ...(properties !== undefined && { properties: closeAll(properties, visit), additionalProperties: false }),
    ...(items !== undefined && { items: close(items, visit) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: close(additionalProperties, visit) }),
  };
}

const closeAll = (
  schemas: Record<string, JsonSchema>,
  visit: (definition: string) => void,
): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, close(schema, visit)]));
