import { isExpression, nodeOf } from '../../expression/expression.ts';
import type { FileNode } from '../../expression/node.ts';

/** Every configuration file that a tree uses, once each, by name. Two different texts under one name throw. */
export function collectFiles(tree: unknown): FileNode[] {
  const files = new Map<string, FileNode>();
  const seen = new Set<unknown>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (isExpression(part)) return walk(nodeOf(part));
    if (isFile(part)) {
      const known = files.get(part.name);
      if (known && known.text !== part.text)
        throw new TypeError(
          `two configuration files are both named '${part.name}'; make one expression and use it twice`,
        );
      files.set(part.name, part);
    }
    for (const [name, inner] of Object.entries(part)) if (name !== 'shape') walk(inner);
  };
  walk(tree);
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isFile = (part: object): part is FileNode => 'form' in part && part.form === 'file';
