import { createHash } from 'node:crypto';
import { isExpression, nodeOf } from '../expression/expression.ts';
import type { EachNode, Node, TextNode } from '../expression/node.ts';
import { bytesShare } from '../text/quantity.ts';
import { comparisons } from './comparisons.ts';
import { lookUp, scopesOfLoop, sortedMap, type Scope } from './scope.ts';

/** A tree with every expression replaced by what it reads as; what reads as nothing is left out. */
export const readTree = (tree: unknown, scope: Scope): unknown => readingOf(tree)(scope);

type Reading<T = unknown> = (scope: Scope) => T;

/** A definition is looked through once, however many releases read it. */
const known = new WeakMap<object, Reading>();

function readingOf(tree: unknown): Reading {
  if (typeof tree !== 'object' || tree === null) return () => tree;
  const reading = known.get(tree) ?? newReading(tree);
  known.set(tree, reading);
  return reading;
}

function newReading(tree: object): Reading {
  if (isExpression(tree)) return nodeReading(nodeOf(tree));
  return Array.isArray(tree) ? listReading(tree) : mapReading(tree);
}

function mapReading(map: object): Reading<Record<string, unknown>> {
  const fields = Object.entries(map).map(([key, part]) => ({ key, read: readingOf(part) }));
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const { key, read } of fields) {
      const value = read(scope);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

/** An expression that reads as a list stands for its items. */
function listReading(list: readonly unknown[]): Reading<unknown[]> {
  const items = list.map((item) => ({ read: readingOf(item), spreads: isExpression(item) }));
  return (scope) => {
    const result: unknown[] = [];
    for (const { read, spreads } of items) {
      const value = read(scope);
      if (spreads && Array.isArray(value)) result.push(...value);
      else if (value !== undefined) result.push(value);
    }
    return result;
  };
}

function nodeReading(node: Node): Reading {
  const reading = known.get(node) ?? newNodeReading(node);
  known.set(node, reading);
  return reading;
}

function newNodeReading(node: Node): Reading {
  switch (node.form) {
    case 'value':
      return node.shape.kind === 'map'
        ? (scope) => sortedUnlessUnset(lookUp(node, scope))
        : (scope) => lookUp(node, scope);
    case 'literal':
      return () => node.value;
    case 'text':
      return textReading(node);
    case 'if': {
      const [test, then, otherwise] = [nodeReading(node.test), readingOf(node.then), readingOf(node.otherwise)];
      return (scope) => (test(scope) === true ? then : otherwise)(scope);
    }
    case 'each':
      return eachReading(node);
    case 'extend': {
      const [fixed, more] = [mapReading(node.fixed), nodeReading(node.more)];
      return (scope) => extended(fixed(scope), sortedMap(more(scope)));
    }
    case 'compare': {
      const [left, right, holds] = [nodeReading(node.left), nodeReading(node.right), comparisons[node.operator]];
      return (scope) => holds(left(scope), right(scope));
    }
    case 'and': {
      const all = node.of.map(nodeReading);
      return (scope) => all.every((read) => read(scope) === true);
    }
    case 'or': {
      const all = node.of.map(nodeReading);
      return (scope) => all.some((read) => read(scope) === true);
    }
    case 'not': {
      const of = nodeReading(node.of);
      return (scope) => of(scope) !== true;
    }
    case 'isSet': {
      const of = nodeReading(node.of);
      return (scope) => of(scope) !== undefined;
    }
    case 'hasEntries': {
      const of = nodeReading(node.of);
      return (scope) => Object.keys(Object(of(scope))).length > 0;
    }
    case 'default': {
      const [of, fallback] = [nodeReading(node.of), nodeReading(node.fallback)];
      return (scope) => of(scope) ?? fallback(scope);
    }
    case 'join': {
      const of = nodeReading(node.of);
      return (scope) => listOf(of(scope)).join(node.separator);
    }
    case 'bytes': {
      const of = nodeReading(node.of);
      return (scope) => bytesShare(String(of(scope)), node.percent);
    }
    case 'file':
      return nodeReading(node.text);
    case 'checksum': {
      const all = node.of.map(nodeReading);
      return (scope) =>
        createHash('sha256')
          .update(all.map((read) => read(scope)).join(''))
          .digest('hex');
    }
  }
}

function textReading({ parts }: TextNode): Reading<string> {
  const readings = parts.map((part) => (typeof part === 'string' ? () => part : nodeReading(part)));
  return (scope) => {
    let text = '';
    for (const read of readings) text += printed(read(scope));
    return text;
  };
}

function eachReading(node: EachNode): Reading {
  const scopes = (scope: Scope) => scopesOfLoop(node, scope);
  if (node.builds === 'text') {
    const body = readingOf(node.body);
    return (scope) =>
      scopes(scope)
        .map((inner) => printed(body(inner)))
        .join('');
  }
  if (node.builds === 'list') {
    const body = listReading([node.body]);
    return (scope) => scopes(scope).flatMap(body);
  }
  const body = readingOf(node.body);
  const name = node.entryName ? nodeReading(node.entryName) : () => undefined;
  return (scope) => Object.fromEntries(scopes(scope).map((inner) => [name(inner), body(inner)]));
}

/** The fixed fields come first and win. */
const extended = (fixed: Record<string, unknown>, more: Record<string, unknown>) => ({ ...fixed, ...more, ...fixed });

/** A scalar inside a text. What reads as nothing adds nothing. */
const printed = (value: unknown): string => (value === undefined ? '' : String(value));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const sortedUnlessUnset = (value: unknown) => (value === undefined ? value : sortedMap(value));
