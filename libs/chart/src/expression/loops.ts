import { integerShape, nameShape } from '../shape/loop-shapes.ts';
import type { Shape } from '../shape/shape.ts';
import { expression, nodeOf, type Expr } from './expression.ts';
import type { EachNode, LoopVariable } from './node.ts';
import { presenceOf } from './presence.ts';
import { reference } from './reference.ts';
import type { Plain, Ref } from './types.ts';

type MapOf<T> = Readonly<Record<string, T>>;

/** One list item for every entry of a map (in byte order of its keys) or list. */
export function each<T, const R>(
  over: Expr<MapOf<T>>,
  build: (item: Ref<T>, key: Expr<string>) => R,
): Expr<Plain<NoInfer<R>>[]>;
export function each<T, const R>(
  over: Expr<readonly T[]>,
  build: (item: Ref<T>, index: Expr<number>) => R,
): Expr<Plain<NoInfer<R>>[]>;
export function each<T>(over: Expr<unknown>, build: (item: Ref<T>, key: Expr<never>) => unknown): Expr<unknown> {
  const loop = open<T>(over);
  return expression({ form: 'each', builds: 'list', ...loop.variables, body: build(loop.item, loop.name) });
}

/** One map entry, named by `name`, for every entry of a map (in byte order of its keys). */
export function mapEach<T, const R>(
  over: Expr<MapOf<T>>,
  name: (key: Expr<string>, item: Ref<T>) => Expr<string>,
  build: (item: Ref<T>, key: Expr<string>) => R,
): Expr<Record<string, Plain<NoInfer<R>>>> {
  const loop = open<T>(over);
  const body = build(loop.item, loop.name);
  if (presenceOf({ body }) !== true)
    throw new TypeError(
      'mapEach: an entry may be left out, and then the two readings could not agree that the map is empty; build one that is always there',
    );
  return expression({
    form: 'each',
    builds: 'map',
    ...loop.variables,
    entryName: nodeOf(name(loop.name, loop.item)),
    body,
  });
}

/** A text for every entry, one after the other. */
export function textEach<T>(
  over: Expr<unknown>,
  build: (item: Ref<T>, key: Expr<never>) => Expr<string>,
): Expr<string> {
  const loop = open<T>(over);
  return expression({ form: 'each', builds: 'text', ...loop.variables, body: build(loop.item, loop.name) });
}

/** A map with the `fixed` fields and those of `more`; a name that is in both keeps its fixed value. */
export function extend<const F extends MapOf<unknown>, T>(
  fixed: F,
  more: Expr<MapOf<T>>,
): Expr<Record<string, Plain<F[keyof F]> | T>> {
  const node = nodeOf(more);
  if (node.form !== 'value') throw new TypeError(`extend: takes a map of the values, not a '${node.form}' expression`);
  const names = Object.keys(fixed).filter((name) => fixed[name] !== undefined);
  if (names.length && presenceOf(fixed) !== true)
    throw new TypeError('extend: its fixed fields may all be left out; give it one that is always there');
  return expression({ form: 'extend', fixed, more: node });
}

function open<T>(over: Expr<unknown>): {
  variables: Pick<EachNode, 'over' | 'key' | 'item'>;
  item: Ref<T>;
  name: Ref<never>;
} {
  const node = nodeOf(over);
  if (node.form !== 'value' || (node.shape.kind !== 'map' && node.shape.kind !== 'list')) {
    throw new TypeError('each: only a map or a list of the values can be walked');
  }
  const { shape } = node;
  const loop = {};
  const key: LoopVariable = { role: 'key', loop };
  const item: LoopVariable = { role: 'item', loop };
  const names: Shape = shape.kind === 'map' ? nameShape : integerShape;
  return {
    variables: { over: node, key, item },
    item: reference<T>(item, [], shape.item, 0),
    name: reference<never>(key, [], names, 0),
  };
}
