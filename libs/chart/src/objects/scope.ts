import { isMap } from '../values/merge.ts';
import { sortedEntries } from '../text/byte-order.ts';
import { referenceName } from '../expression/reference.ts';
import type { EachNode, LoopVariable, ValueNode } from '../expression/node.ts';

/** What references refer to while a chart is read as objects. */
export interface Scope {
  readonly values: unknown;
  readonly release: { readonly name: string; readonly namespace: string };
  /** The entry that the innermost loop is at. */
  readonly entry?: LoopEntry;
}

/** Where a loop is; a chain, because loops nest. */
export interface LoopEntry {
  readonly keyVariable: LoopVariable;
  readonly itemVariable: LoopVariable;
  readonly key: string | number;
  readonly item: unknown;
  readonly outer: LoopEntry | undefined;
}

/** What a reference refers to, as it stands in the values. */
export function lookUp(node: ValueNode, scope: Scope): unknown {
  let value: unknown = startOf(node.root, scope);
  for (const key of node.path) value = isMap(value) ? value[key] : undefined;
  if (value === undefined && !node.shape.optional) throw new TypeError(`${referenceName(node)} has no value`);
  return value;
}

function startOf(root: ValueNode['root'], { values, release, entry }: Scope): unknown {
  if (root === 'Values') return values;
  if (root === 'Release') return { Name: release.name, Namespace: release.namespace };
  for (let at = entry; at; at = at.outer) {
    if (at.itemVariable === root) return at.item;
    if (at.keyVariable === root) return at.key;
  }
  return undefined;
}

/** A scope for every entry that a loop walks. */
export function scopesOfLoop({ over, key: keyVariable, item: itemVariable }: EachNode, scope: Scope): Scope[] {
  const found = lookUp(over, scope);
  const entries: [string | number, unknown][] = Array.isArray(found)
    ? [...found.entries()]
    : sortedEntries(Object(found));
  return entries.map(([key, item]) => ({
    ...scope,
    entry: { keyVariable, itemVariable, key, item, outer: scope.entry },
  }));
}

/** A map in byte order of its names, as Go walks it. */
export const sortedMap = (value: unknown): Record<string, unknown> =>
  isMap(value) ? Object.fromEntries(sortedEntries(value)) : {};
