import type { Node, TextNode } from './node.ts';

/** The parts of a text with literals and inner texts taken in, and no two strings side by side. */
export function flatParts(node: TextNode): (string | Node)[] {
  const flat: (string | Node)[] = [];
  for (const part of node.parts.flatMap(inner)) {
    const last = flat.at(-1);
    if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part;
    else if (part !== '') flat.push(part);
  }
  return flat;
}

function inner(part: string | Node): (string | Node)[] {
  if (typeof part === 'string') return [part];
  if (part.form === 'literal') return [String(part.value)];
  return part.form === 'text' ? flatParts(part) : [part];
}
