import { isExpression, nodeOf } from '../../expression/expression.ts';
import type { BytesNode, CompareNode, LogicNode, Node } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { filePlace } from '../files/file-place.ts';
import { argument, goString } from './go-text.ts';
import { goIsSet, goValue, goWhole } from './go-value.ts';
import { goPrintf } from './go-printf.ts';
import { rootOf, type GoScope } from './scope.ts';

/** A node as a Go template pipeline, without outer parentheses. */
export function goExpression(node: Node, scope: GoScope): string {
  const arg = (of: Node): string => goArgument(of, scope);
  switch (node.form) {
    case 'value':
      return goValue(node, scope);
    case 'literal':
      return JSON.stringify(node.value);
    case 'text':
      return goPrintf(node, (of) => goExpression(of, scope));
    case 'if':
      return goTernary(node.test, branch(node.then), branch(node.otherwise), scope);
    case 'default':
      return goTernary({ form: 'isSet', of: node.of }, node.of, node.fallback, scope);
    case 'compare':
      return goCompare(node, scope);
    case 'and':
    case 'or':
      return goLogic(node, arg);
    case 'not':
      return goNot(node.of, scope);
    case 'isSet':
      return goIsSet(node.of, scope);
    case 'hasEntries':
      return `not (empty ${arg(node.of)})`;
    case 'join':
      return `join ${goString(node.separator)} ${arg(node.of)}`;
    case 'bytes':
      return goBytes(node, scope);
    case 'file': {
      const place = filePlace(scope.chart, node);
      return place.isStatic
        ? `${rootOf(scope)}.Files.Get ${goString(place.path)}`
        : `include ${goString(place.name)} ${rootOf(scope) || '.'}`;
    }
    case 'checksum':
      return `sha256sum ${node.of.length === 1 ? arg(node.of[0]!) : `(print ${node.of.map(arg).join(' ')})`}`;
    case 'each':
    case 'extend':
      throw new TypeError(`a '${node.form}' builds a list, map or file text; it can't stand inside a line`);
  }
}

/** A node as an argument of a function. */
export const goArgument = (node: Node, scope: GoScope): string => argument(goExpression(node, scope));

/** A list, map or piece of plain data that is printed whole. */
export const goData = (node: Node, scope: GoScope): string =>
  node.form === 'value' ? goWhole(node, scope) : goExpression(node, scope);

/** A condition of `if`, which takes whatever Go holds for true: an empty list or map is false. */
export function goCondition(node: Node, scope: GoScope): string {
  const inner = (of: Node): string => argument(goCondition(of, scope));
  if (node.form === 'hasEntries') return goExpression(node.of, scope);
  if (node.form === 'and' || node.form === 'or') return goLogic(node, inner);
  if (node.form !== 'not' || node.of.form === 'compare') return goExpression(node, scope);
  return node.of.form === 'not' ? goCondition(node.of.of, scope) : `not ${inner(node.of)}`;
}

/** Go's `and` and `or` want at least one argument. */
function goLogic({ form, of }: LogicNode, arg: (node: Node) => string): string {
  return of.length ? [form, ...of.map(arg)].join(' ') : String(form === 'and');
}

const opposite = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' } as const;

function goNot(of: Node, scope: GoScope): string {
  if (of.form === 'not') return goExpression(of.of, scope);
  if (of.form === 'compare') return goCompare({ ...of, operator: opposite[of.operator] }, scope);
  return of.form === 'hasEntries' ? `empty ${goArgument(of.of, scope)}` : `not ${goArgument(of, scope)}`;
}

/** Go compares only what has one type. */
function goCompare({ operator, left, right }: CompareNode, scope: GoScope): string {
  const types = [typeOf(left), typeOf(right)];
  const side = (node: Node): string => {
    const text = goArgument(node, scope);
    if (types.includes('scalar')) return `(toJson ${text})`;
    const isFloat = node.form === 'value' && typeOf(node) === 'number';
    return types.includes('number') && !isFloat ? `(float64 ${text})` : text;
  };
  return [operator, side(left), side(right)].join(' ');
}

/** The helper refuses what is no quantity, and so an optional one that is not there must not reach it. */
function goBytes({ of, percent }: BytesNode, scope: GoScope): string {
  const quantity = scope.unguarded ? `(default "1" ${goArgument(of, scope)})` : goArgument(of, scope);
  return `include ${goString(`${scope.chart}.bytes`)} (list ${quantity} ${percent}) | int64`;
}

/** Go evaluates both branches of a `ternary`. */
function goTernary(test: Node, then: Node, otherwise: Node, scope: GoScope): string {
  const unguarded: GoScope = { ...scope, unguarded: true };
  return ['ternary', goArgument(then, unguarded), goArgument(otherwise, unguarded), goArgument(test, scope)].join(' ');
}

function branch(tree: unknown): Node {
  if (isExpression(tree)) return nodeOf(tree);
  if (typeof tree === 'string' || typeof tree === 'number' || typeof tree === 'boolean')
    return { form: 'literal', value: tree };
  throw new TypeError('a condition inside a line needs a text or number on both sides; give `when` an otherwise');
}
