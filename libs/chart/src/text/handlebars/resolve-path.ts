import { isExpression, nodeOf, type Expr } from '../../expression/expression.ts';
import type { ValueNode } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { asGiven } from '../../expression/optional.ts';
import { closest } from '../closest.ts';
import { fault } from './fault.ts';

/** What `this` is inside a loop (or the whole context outside of one), and the loop's key or index. */
export interface Frame {
  readonly it: unknown;
  readonly key?: Expr<unknown>;
}

/** Where a name stands. */
export interface Place {
  readonly file: string;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  /** Optional values that an `#if` around it has found to be there. */
  readonly given: readonly ValueNode[];
}

/** What a path such as `database.host`, `../name` or `@key` refers to. */
export function resolvePath(path: hbs.AST.Expression, place: Place): unknown {
  if (!isPath(path)) throw fault(place.file, path, 'is not a name');
  const frame = place.frames[path.depth];
  if (!frame) throw fault(place.file, path, `'${path.original}' leads out of the file`);
  if (path.data) return resolveData(path, frame, place.file);
  return path.parts.reduce<unknown>(
    (value, part) => narrowed(field(value, String(part), path, place.file), place),
    frame.it,
  );
}

/** `@key` of a map or list, `@index` of a list. */
function resolveData(path: hbs.AST.PathExpression, { key }: Frame, file: string): unknown {
  const name = path.parts.join('.');
  if (key && (name === 'key' || (name === 'index' && typeOf(nodeOf(key)) === 'integer'))) return key;
  const outside = !key && (name === 'key' || name === 'index');
  throw fault(
    file,
    path,
    outside
      ? `'${path.original}' stands outside of #each`
      : `'${path.original}' is not understood here; use @key, or @index of a list`,
  );
}

function narrowed(value: unknown, { given }: Place): unknown {
  const node = isExpression(value) ? nodeOf(value) : undefined;
  return node?.form === 'value' && given.some((known) => isSame(known, node)) ? asGiven(node) : value;
}

const isSame = (a: ValueNode, b: ValueNode): boolean => a.root === b.root && a.path.join('.') === b.path.join('.');

function field(value: unknown, name: string, path: hbs.AST.PathExpression, file: string): unknown {
  if (isExpression(value)) return fieldOfReference(value, name, path, file);
  const names = Object.keys(Object(value));
  if (names.includes(name)) return Reflect.get(Object(value), name);
  const guess = closest(name, names);
  throw fault(
    file,
    path,
    `'${path.original}' is not given to this file${guess ? `; did you mean '${guess}'?` : names.length ? `; it has ${names.join(', ')}` : ''}`,
  );
}

function fieldOfReference(
  value: Expr<unknown>,
  name: string,
  path: hbs.AST.PathExpression,
  file: string,
): Expr<unknown> {
  const node = nodeOf(value);
  if (node.form === 'value' && node.shape.optional)
    throw fault(
      file,
      path,
      `'${path.original}' is part of a value that may be unset; put it inside {{#if}} of that value`,
    );
  const found = tryGet(value, name, path, file);
  if (isExpression(found)) return found;
  throw fault(file, path, `'${path.original}' is not given to this file`);
}

function tryGet(value: object, name: string, path: hbs.AST.PathExpression, file: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch (error) {
    throw fault(file, path, error instanceof Error ? error.message : String(error));
  }
}

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
