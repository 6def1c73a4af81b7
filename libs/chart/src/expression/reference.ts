import { closest } from '../text/closest.ts';
import type { ObjectShape, Shape } from '../shape/shape.ts';
import { expression, type Expr } from './expression.ts';
import type { ValueNode } from './node.ts';
import type { Ref } from './types.ts';

/** `values.image.tag`, `release.name` or `item.port`: how a person would write the reference. */
export function referenceName({ root, path }: Pick<ValueNode, 'root' | 'path'>): string {
  const start = typeof root === 'string' ? root.toLowerCase() : root.role;
  return [start, ...path].join('.');
}

/**
 * A reference at `path`; reading a field of it gives the reference to that field, and an unknown field throws.
 * `sure` is how many steps of the path are certain to be there (see ValueNode).
 */
export function reference<T>(root: ValueNode['root'], path: readonly string[], shape: Shape, sure?: number): Ref<T>;
export function reference(
  root: ValueNode['root'],
  path: readonly string[],
  shape: Shape,
  sure = Infinity,
): Expr<unknown> {
  const target = expression({ form: 'value', root, path, shape, sure }, () => referenceName({ root, path }));
  if (shape.optional || (shape.kind !== 'object' && shape.kind !== 'choice')) return target;
  return new Proxy(target, {
    get(_, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      if (field) return reference(root, [...path, key], field, sure);
      if (key in target) return Reflect.get(target, key);
      throw new TypeError(unknownField(root, path, key, shape));
    },
  });
}

function unknownField(
  root: ValueNode['root'],
  path: readonly string[],
  key: string,
  shape: Pick<ObjectShape, 'fields'>,
) {
  const name = referenceName({ root, path });
  const guess = closest(key, Object.keys(shape.fields));
  return `${name} has no field '${key}'${guess ? `; did you mean '${guess}'?` : `; it has ${Object.keys(shape.fields).join(', ')}`}`;
}
