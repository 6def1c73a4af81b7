import { closedDefinitions } from '../core/standalone.ts';
import { draft7, type JsonSchema } from '../json-schema.ts';
import type { CustomKind, StructuralSchema } from './definition.ts';

/** Keywords that mean the same in a definition and in JSON Schema. */
const limits = [
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
];

/** Keywords that hold conditions: they name fields without defining them. */
const conditions = ['oneOf', 'anyOf', 'allOf', 'not'];

/** Formats that the API server, kubeconform and ajv read alike. `duration`, for one, is Go's for the first two and ISO 8601 for ajv. */
const formats = new Set(['date-time', 'byte', 'ipv4', 'ipv6']);

const objectMeta = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

/**
 * The strict JSON schema of a custom kind, from what its definition says: an object is closed unless the definition keeps unknown fields
 * (the API server drops what is not declared), a required field with a default may be left out, an integer-or-string is either.
 * Metadata is Kubernetes' own, from the definitions given.
 * `status` is left out, since only the operator writes it. CEL rules (`x-kubernetes-validations`) can't be said in JSON Schema.
 */
export function strictSchema(
  { group, version, kind, schema }: CustomKind,
  kubernetes: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const { apiVersion, kind: _, metadata, status, ...properties } = schema.properties ?? {};
  const root = convert({ ...schema, properties, required: schema.required?.filter((name) => name in properties) });
  return {
    $schema: draft7,
    ...root,
    properties: {
      apiVersion: { enum: [`${group}/${version}`] },
      kind: { enum: [kind] },
      metadata: { $ref: `#/definitions/${objectMeta}` },
      ...root.properties,
    },
    required: ['apiVersion', 'kind', 'metadata', ...(root.required ?? [])],
    definitions: closedDefinitions(objectMeta, kubernetes),
  };
}

function convert(node: StructuralSchema): JsonSchema {
  const { description, properties, items, additionalProperties } = node;
  const required = node.required?.filter((name) => properties?.[name]?.default === undefined) ?? [];
  const format = formats.has(node.format ?? '') ? node.format : undefined;
  return {
    ...(description !== undefined && { description }),
    ...typeOf(node),
    ...(format !== undefined && { format }),
    ...bounds(node),
    ...(node['x-kubernetes-list-type'] === 'set' && { uniqueItems: true }),
    ...(required.length > 0 && { required }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, convert(property)])),
    }),
    ...(items !== undefined && { items: convert(items) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: convert(additionalProperties) }
      : isClosed(node) && { additionalProperties: false }),
  };
}

function typeOf(node: StructuralSchema): JsonSchema {
  const types =
    node['x-kubernetes-int-or-string'] === true ? ['integer', 'string'] : node.type === undefined ? [] : [node.type];
  const withNull = types.length > 0 && node.nullable === true ? [...types, 'null'] : types;
  const [only] = withNull;
  return {
    ...(only !== undefined && { type: withNull.length === 1 ? only : withNull }),
    ...(node.enum !== undefined && { enum: node.nullable === true ? [...node.enum, null] : node.enum }),
  };
}

/**
 * OpenAPI 3.0 says with a boolean that a bound is exclusive; JSON Schema gives the bound itself. A condition is left out where a field
 * that it may look at has a default: the API server fills that in first, JSON Schema doesn't.
 */
function bounds(node: StructuralSchema): JsonSchema {
  const hasDefaults = Object.values(node.properties ?? {}).some((property) => property.default !== undefined);
  const isIntOrString = node['x-kubernetes-int-or-string'] === true;
  const { minimum, maximum, ...rest } = pick(node, [...limits, ...(hasDefaults || isIntOrString ? [] : conditions)]);
  return {
    ...rest,
    ...(minimum !== undefined && { [node.exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum !== undefined && { [node.exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
  };
}

const pick = (node: StructuralSchema, keywords: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keywords.filter((keyword) => keyword in node).map((keyword) => [keyword, node[keyword]]));

const isClosed = (node: StructuralSchema): boolean =>
  node.type === 'object' &&
  node.additionalProperties === undefined &&
  node['x-kubernetes-preserve-unknown-fields'] !== true &&
  node['x-kubernetes-embedded-resource'] !== true;
