import { isExpression, nodeOf } from './expression.ts';
import type { Node } from './node.ts';

/** What an expression reads as. 'scalar' is a string or a number, 'any' is data the kernel does not look into. */
export type NodeType = 'string' | 'integer' | 'number' | 'boolean' | 'scalar' | 'list' | 'map' | 'any' | 'nothing';

/** The type of a node, known without reading it. */
export function typeOf(node: Node): NodeType {
  switch (node.form) {
    case 'value':
      return node.shape.kind === 'object' || node.shape.kind === 'choice' ? 'map' : node.shape.kind;
    case 'literal':
      return typeof node.value === 'number'
        ? Number.isInteger(node.value)
          ? 'integer'
          : 'number'
        : literalType(node.value);
    case 'text':
    case 'join':
    case 'file':
    case 'checksum':
      return 'string';
    case 'bytes':
      return 'integer';
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'isSet':
    case 'hasEntries':
      return 'boolean';
    case 'each':
      return node.builds === 'text' ? 'string' : node.builds;
    case 'extend':
      return 'map';
    case 'default':
      return typeOf(node.of);
    case 'if':
      return common(typeOfTree(node.then), typeOfTree(node.otherwise));
  }
}

/** The type of anything that a service may write. */
export function typeOfTree(tree: unknown): NodeType {
  if (tree === undefined) return 'nothing';
  if (isExpression(tree)) return typeOf(nodeOf(tree));
  if (Array.isArray(tree)) return 'list';
  if (typeof tree === 'string' || typeof tree === 'boolean' || typeof tree === 'number') {
    return typeOf({ form: 'literal', value: tree });
  }
  return 'map';
}

/** The type of what is one or the other. */
function common(a: NodeType, b: NodeType): NodeType {
  if (a === b || b === 'nothing') return a;
  if (a === 'nothing') return b;
  if ([a, b].every((type) => type === 'integer' || type === 'number')) return 'number';
  return [a, b].some((type) => type === 'list' || type === 'map' || type === 'any') ? 'any' : 'scalar';
}

const literalType = (value: string | boolean): 'string' | 'boolean' =>
  typeof value === 'string' ? 'string' : 'boolean';
