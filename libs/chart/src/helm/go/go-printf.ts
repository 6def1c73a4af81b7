import { flatParts } from '../../expression/flat-parts.ts';
import type { Node, TextNode } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { argument, goString } from './go-text.ts';

/** Prints a node as a pipeline. */
type Print = (node: Node) => string;

/** A text on one line: a string, a single reference, or `printf`. */
export function goPrintf(node: TextNode, print: Print): string {
  const parts = flatParts(node);
  const [first = '', ...more] = parts;
  if (!more.length && typeof first === 'string') return goString(first);
  if (!more.length && typeof first !== 'string' && typeOf(first) === 'string') return print(first);
  const format = parts.map((part) => (typeof part === 'string' ? part.replaceAll('%', '%%') : verb(part))).join('');
  const values = parts.filter((part) => typeof part !== 'string').map((part) => argument(inText(part, print)));
  return ['printf', goString(format), ...values].join(' ');
}

const verb = (part: Node): string => ({ integer: '%d', boolean: '%t' })[String(typeOf(part))] ?? '%s';

/** A node inside a text: numbers print as JavaScript prints them. */
export function inText(node: Node, print: Print): string {
  const text = print(node);
  const type = typeOf(node);
  if (type === 'number') return `toJson ${argument(text)}`;
  return type === 'scalar'
    ? `ternary ${argument(text)} (toJson ${argument(text)}) (kindIs "string" ${argument(text)})`
    : text;
}
