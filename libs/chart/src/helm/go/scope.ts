import type { EachNode, LoopVariable } from '../../expression/node.ts';

/** Where an action stands. */
export interface GoScope {
  /** Name of the chart, which named templates begin with. */
  readonly chart: string;
  /** Variables of the loops around it. */
  readonly variables: ReadonlyMap<LoopVariable, string>;
  /**
   * True where it is evaluated even if its condition does not hold, because Go evaluates every argument of a function:
   * optional values may then be nil.
   */
  readonly unguarded?: true;
}

/** The scope of a template's first line. */
export const outermost = (chart: string): GoScope => ({ chart, variables: new Map() });

/** `$` inside a loop, where the dot is something else; nothing outside. */
export const rootOf = (scope: GoScope): string => (scope.variables.size ? '$' : '');

/** Inside a loop: its variables, `$key` and `$item` with a number from the second level on, and its scope. */
export function insideLoop(node: EachNode, scope: GoScope): { variables: string; inner: GoScope } {
  const depth = scope.variables.size / 2 + 1;
  const suffix = depth === 1 ? '' : String(depth);
  const [key, item] = [`$key${suffix}`, `$item${suffix}`];
  return {
    variables: `${key}, ${item}`,
    inner: { ...scope, variables: new Map([...scope.variables, [node.key, key], [node.item, item]]) },
  };
}
