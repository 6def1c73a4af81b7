import { createHash } from 'node:crypto';
import { isExpression, nodeOf } from '../expression/expression.ts';
import { referenceName } from '../expression/reference.ts';
import type { CompareNode, EachNode, LoopVariable, Node, ValueNode } from '../expression/node.ts';
import { byteOrder, sortedEntries } from '../text/byte-order.ts';
import { bytesOf } from '../text/quantity.ts';

/** What references refer to while a chart is read as objects. */
export interface Scope {
  readonly values: unknown;
  readonly release: { readonly name: string; readonly namespace: string };
  readonly variables: ReadonlyMap<LoopVariable, unknown>;
}

/** A tree with every expression replaced by what it reads as; what reads as nothing is left out. */
export function readTree(tree: unknown, scope: Scope): unknown {
  if (isExpression(tree)) return readNode(nodeOf(tree), scope);
  if (Array.isArray(tree)) return readList(tree, scope);
  if (isRecord(tree)) return readMap(tree, scope);
  return tree;
}

function readMap(map: Readonly<Record<string, unknown>>, scope: Scope): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map)) {
    const value = readTree(map[key], scope);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function readList(list: readonly unknown[], scope: Scope): unknown[] {
  const result: unknown[] = [];
  for (const item of list) {
    const value = readTree(item, scope);
    if (Array.isArray(value) && isExpression(item)) result.push(...value);
    else if (value !== undefined) result.push(value);
  }
  return result;
}

function readNode(node: Node, scope: Scope): unknown {
  const read = (of: Node): unknown => readNode(of, scope);
  switch (node.form) {
    case 'value':
      return readValue(node, scope);
    case 'literal':
      return node.value;
    case 'text':
      return node.parts.map((part) => (typeof part === 'string' ? part : printed(read(part)))).join('');
    case 'if':
      return readTree(read(node.test) === true ? node.then : node.otherwise, scope);
    case 'each':
      return readEach(node, scope);
    case 'extend':
      return extended(readMap(node.fixed, scope), sortedRecord(read(node.more)));
    case 'compare':
      return compare(node, read(node.left), read(node.right));
    case 'and':
      return node.of.every((of) => read(of) === true);
    case 'or':
      return node.of.some((of) => read(of) === true);
    case 'not':
      return read(node.of) !== true;
    case 'isSet':
      return read(node.of) !== undefined;
    case 'hasEntries':
      return Object.keys(Object(read(node.of))).length > 0;
    case 'default':
      return read(node.of) ?? read(node.fallback);
    case 'join':
      return listOf(read(node.of)).join(node.separator);
    case 'bytes':
      return Math.floor((bytesOf(String(read(node.of))) * node.percent) / 100);
    case 'file':
      return read(node.text);
    case 'checksum':
      return createHash('sha256').update(node.of.map(read).join('')).digest('hex');
  }
}

function readValue(node: ValueNode, scope: Scope): unknown {
  let value: unknown = startOf(node, scope);
  for (const key of node.path) value = isRecord(value) ? value[key] : undefined;
  if (value === undefined && !node.shape.optional) throw new TypeError(`${referenceName(node)} has no value`);
  return node.shape.kind === 'map' && value !== undefined ? sortedRecord(value) : value;
}

function startOf({ root }: ValueNode, scope: Scope): unknown {
  if (root === 'Values') return scope.values;
  if (root === 'Release') return { Name: scope.release.name, Namespace: scope.release.namespace };
  return scope.variables.get(root);
}

function readEach(node: EachNode, scope: Scope): unknown {
  const over = readNode(node.over, scope);
  const entries: [string | number, unknown][] = Array.isArray(over) ? [...over.entries()] : sortedEntries(Object(over));
  const inner = entries.map(([key, item]): Scope => {
    return { ...scope, variables: new Map([...scope.variables, [node.key, key], [node.item, item]]) };
  });
  if (node.builds === 'text') return inner.map((each) => printed(readTree(node.body, each))).join('');
  if (node.builds === 'list') return inner.flatMap((each) => readList([node.body], each));
  const { entryName } = node;
  return Object.fromEntries(inner.map((each) => [entryName && readNode(entryName, each), readTree(node.body, each)]));
}

function compare({ operator }: CompareNode, left: unknown, right: unknown): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  const order = typeof left === 'number' && typeof right === 'number' ? left - right : byteOrder(String(left), String(right));
  return { lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[operator];
}

/** The fixed fields come first and win. */
const extended = (fixed: Record<string, unknown>, more: Record<string, unknown>) => ({ ...fixed, ...more, ...fixed });

/** A scalar inside a text. What reads as nothing adds nothing. */
const printed = (value: unknown): string => (value === undefined ? '' : String(value));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const sortedRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? Object.fromEntries(sortedEntries(value)) : {});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExpression(value);
