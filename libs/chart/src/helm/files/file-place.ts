import { flatParts } from '../../expression/flat-parts.ts';
import type { FileNode, Node } from '../../expression/node.ts';

export type FilePlace =
  | { readonly isStatic: true; readonly path: string; readonly text: string }
  | { readonly isStatic: false; readonly path: string; readonly name: string };

/**
 * Where a configuration file lives in the chart. A text without references is a plain file that the template reads with
 * `.Files.Get`, so that the braces of dashboards and alert rules are never parsed; one with references is a named template.
 */
export function filePlace(chart: string, { name, text }: FileNode): FilePlace {
  const known = staticText(text);
  return known === undefined
    ? { isStatic: false, path: `templates/_${name}.tpl`, name: `${chart}.${name}` }
    : { isStatic: true, path: `files/${name}`, text: known };
}

/** The text of a node that holds no reference. */
function staticText(node: Node): string | undefined {
  const parts = node.form === 'text' ? flatParts(node) : [node];
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}
