import type { ValueNode } from '../../expression/node.ts';
import { typeOf, type NodeType } from '../../expression/node-type.ts';
import { referenceName } from '../../expression/reference.ts';
import { wholeProblem } from '../../shape/defaults.ts';
import { argument, goData, goString } from './go-text.ts';
import { rootOf, type GoScope } from './scope.ts';

/** A value in the type that its schema gives it. */
export function goValue(node: ValueNode, scope: GoScope): string {
  const mayBeNil = scope.unguarded === true && node.sure < Infinity;
  return typed(rawValue(node, scope), typeOf(node), mayBeNil);
}

/** A map, list or piece of plain data that is handed on whole. Throws where Helm would print it in another way. */
export function goWhole(node: ValueNode, scope: GoScope): string {
  const problem = wholeProblem(node.shape, node.sure === Infinity);
  if (problem) throw new TypeError(`${referenceName(node)} is handed on whole, but ${problem}`);
  return rawValue(node, scope);
}

/** True where an optional value was given. */
export function goIsSet(node: ValueNode, scope: GoScope): string {
  const key = node.path.at(-1);
  if (key === undefined) throw new TypeError('the item of a loop is always set');
  const path = node.path.slice(0, -1);
  const parent = pathText({ ...node, path }, scope, true);
  const mayBeNil = path.length > node.sure || (path.length === node.sure && scope.unguarded);
  return `hasKey ${mayBeNil ? `(${parent})` : parent} ${goString(key)}`;
}

/** The path to a value. Where no default can stand in values.yaml, `dig` supplies it. */
function rawValue(node: ValueNode, scope: GoScope): string {
  const { shape, path, sure } = node;
  if (sure >= path.length || shape.default === undefined) return pathText(node, scope, scope.unguarded === true);
  const start = pathText({ ...node, path: path.slice(0, sure) }, scope, false);
  const base = scope.unguarded && sure > 0 ? `(${start} | default dict)` : start;
  return ['dig', ...path.slice(sure).map(goString), argument(goData(shape.default)), base].join(' ');
}

/** `.Values.a.b`; where a step may be nil, `(.Values.a).b`, which reads as nil instead of an error. */
function pathText({ root, path, sure }: ValueNode, scope: GoScope, mayBeNil: boolean): string {
  const certain = mayBeNil ? path.slice(0, sure) : path;
  const start = [startText(root, scope), ...certain].join('.');
  return path.slice(certain.length).reduce((text, step) => `(${text}).${step}`, start);
}

function startText(root: ValueNode['root'], scope: GoScope): string {
  if (typeof root === 'string') return `${rootOf(scope)}.${root}`;
  const variable = scope.variables.get(root);
  if (!variable) throw new TypeError(`the ${root.role} of a loop is used outside of it`);
  return variable;
}

/** Numbers reach a template as floating point, and 1000000 would print as 1e+06. Functions refuse a nil string or boolean. */
function typed(text: string, type: NodeType, mayBeNil: boolean): string {
  if (type === 'integer') return `int64 ${argument(text)}`;
  if (type === 'number') return `float64 ${argument(text)}`;
  if (mayBeNil && type === 'string') return `default "" ${argument(text)}`;
  if (mayBeNil && type === 'boolean') return `default false ${argument(text)}`;
  return text;
}
