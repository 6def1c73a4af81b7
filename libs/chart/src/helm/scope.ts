import type { EachNode } from '../expression/node.ts';
import { goExpression, type GoScope } from './go-expression.ts';

/** The `range` action of a loop, and the scope inside it. */
export function openLoop(node: EachNode, scope: GoScope): { range: string; inner: GoScope } {
  const depth = scope.variables.size / 2 + 1;
  const suffix = depth === 1 ? '' : String(depth);
  const [key, item] = [`$key${suffix}`, `$item${suffix}`];
  const inner = { ...scope, variables: new Map([...scope.variables, [node.key, key], [node.item, item]]) };
  return { range: `range ${key}, ${item} := ${goExpression(node.over, scope)}`, inner };
}
