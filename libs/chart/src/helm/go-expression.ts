import { isExpression, nodeOf } from '../expression/expression.ts';
import type { DefaultNode, LoopVariable, Node, TextNode, ValueNode } from '../expression/node.ts';
import { typeOf } from '../expression/node-type.ts';
import { holdsDefaults } from '../shape/defaults.ts';
import { referenceName } from '../expression/reference.ts';
import { templateName } from './file-place.ts';
import { goString } from './go-text.ts';

/** Where an action stands: the chart's name, and the variables of the loops around it. */
export interface GoScope {
  readonly chart: string;
  readonly variables: ReadonlyMap<LoopVariable, string>;
}

/** `$` inside a loop, where the dot is something else; nothing outside. */
export const rootOf = (scope: GoScope): string => (scope.variables.size ? '$' : '');

/** A node as a Go template pipeline, without outer parentheses. */
export function goExpression(node: Node, scope: GoScope): string {
  const arg = (of: Node): string => argument(goExpression(of, scope));
  const call = (name: string, ...args: readonly string[]): string => [name, ...args].join(' ');
  switch (node.form) {
    case 'value':
      return typed(valueText(node, scope), typeOf(node));
    case 'literal':
      return typeof node.value === 'string' ? goString(node.value) : JSON.stringify(node.value);
    case 'text':
      return printf(node, scope);
    case 'if':
      return call('ternary', arg(branch(node.then)), arg(branch(node.otherwise)), arg(node.test));
    case 'compare':
      return call(node.operator, arg(node.left), arg(node.right));
    case 'and':
    case 'or':
      return call(node.form, ...node.of.map(arg));
    case 'not':
      return call('not', arg(node.of));
    case 'isSet':
      return call('hasKey', argument(parentText(node.of, scope)), goString(lastKey(node.of)));
    case 'hasEntries':
      return call('not', `(empty ${arg(node.of)})`);
    case 'default':
      return defaultText(node, scope);
    case 'join':
      return call('join', goString(node.separator), arg(node.of));
    case 'bytes':
      return `include ${goString(`${scope.chart}.bytes`)} (list ${arg(node.of)} ${node.percent}) | int64`;
    case 'file': {
      const name = templateName(scope.chart, node);
      return name.isStatic ? `${rootOf(scope)}.Files.Get ${goString(name.path)}` : `include ${goString(name.name)} ${rootOf(scope) || '.'}`;
    }
    case 'checksum':
      return node.of.length === 1 ? `sha256sum ${arg(node.of[0]!)}` : `sha256sum (print ${node.of.map(arg).join(' ')})`;
    case 'each':
    case 'extend':
      throw new TypeError(`a '${node.form}' builds a list, map or file text; it can't stand inside a line`);
  }
}

/** A pipeline as an argument of a function. */
export const argument = (text: string): string => (/^\S+$/.test(text) || /^"(?:[^"\\]|\\.)*"$/.test(text) ? text : `(${text})`);

/** Numbers reach a template as floating point, and 1000000 would print as 1e+06. */
function typed(text: string, type: string): string {
  if (type === 'integer') return `int64 ${argument(text)}`;
  return type === 'number' ? `float64 ${argument(text)}` : text;
}

function branch(tree: unknown): Node {
  if (isExpression(tree)) return nodeOf(tree);
  if (typeof tree === 'string' || typeof tree === 'number' || typeof tree === 'boolean') return { form: 'literal', value: tree };
  throw new TypeError('a condition inside a line needs a text or number on both sides; give `when` an otherwise');
}

function printf(node: TextNode, scope: GoScope): string {
  const format = node.parts.map((part) => (typeof part === 'string' ? part.replaceAll('%', '%%') : verb(part))).join('');
  const args = node.parts.filter((part) => typeof part !== 'string').map((part) => inText(part, scope));
  return ['printf', goString(format), ...args.map(argument)].join(' ');
}

const verb = (part: Node): string => ({ integer: '%d', boolean: '%t' })[typeOf(part) as string] ?? '%s';

/** A node inside a text: numbers print as JavaScript prints them. */
export function inText(node: Node, scope: GoScope): string {
  const text = goExpression(node, scope);
  const type = typeOf(node);
  if (type === 'number') return `toJson ${argument(text)}`;
  return type === 'scalar' ? `ternary ${argument(text)} (toJson ${argument(text)}) (kindIs "string" ${argument(text)})` : text;
}

/** The path to a value. Where no default can stand in values.yaml, `dig` supplies it. */
export function valueText(node: ValueNode, scope: GoScope): string {
  const { shape, path, sure } = node;
  if (sure >= path.length || shape.default === undefined) {
    if (path.length && sure < Infinity && holdsDefaults(shape)) {
      throw new TypeError(`${referenceName(node)} is handed on whole, but parts of it have defaults that only values.yaml could hold; build it field by field`);
    }
    return [startText(node, scope), ...path].join('.') || '.';
  }
  const base = [startText(node, scope), ...path.slice(0, sure)].join('.');
  return ['dig', ...path.slice(sure).map(goString), goData(shape.default), base].join(' ');
}

function startText({ root }: ValueNode, scope: GoScope): string {
  if (typeof root === 'string') return `${rootOf(scope)}.${root}`;
  const variable = scope.variables.get(root);
  if (!variable) throw new TypeError(`the ${root.role} of a loop is used outside of it`);
  return variable;
}

const goData = (value: unknown): string => (typeof value === 'object' ? `(fromJson ${goString(JSON.stringify({ value }))}).value` : JSON.stringify(value));

const parentText = (node: ValueNode, scope: GoScope): string =>
  [startText(node, scope), ...node.path.slice(0, -1)].join('.');

function lastKey(node: ValueNode): string {
  const key = node.path.at(-1);
  if (key === undefined) throw new TypeError('the item of a loop is always set');
  return key;
}

function defaultText(node: DefaultNode, scope: GoScope): string {
  const given = argument(goExpression(node.of, scope));
  const test = goExpression({ form: 'isSet', of: node.of }, scope);
  return `ternary ${given} ${argument(goExpression(node.fallback, scope))} (${test})`;
}
