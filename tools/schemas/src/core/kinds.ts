import type { JsonSchema } from '../json-schema.ts';

/** A kind that can stand in a file: the name of its definition, its group ('' for core), version and kind. */
export interface CoreKind {
  readonly definition: string;
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The kinds of the definitions that carry object metadata: no lists, no options, no status answers. */
export function coreKinds(definitions: Readonly<Record<string, JsonSchema>>): CoreKind[] {
  return Object.entries(definitions).flatMap(([definition, schema]) => {
    const kinds = schema['x-kubernetes-group-version-kind'];
    if (!isKindList(kinds) || kinds.length !== 1) return [];
    if (!schema.properties?.['metadata']?.$ref?.endsWith('.ObjectMeta')) return [];
    return kinds.map((kind) => ({ definition, ...kind }));
  });
}

export const apiVersionOf = ({ group, version }: CoreKind): string => (group === '' ? version : `${group}/${version}`);

const isKindList = (value: unknown): value is GroupVersionKind[] => Array.isArray(value);
