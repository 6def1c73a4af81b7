import type { FileNode, Node } from '../expression/node.ts';

export type FilePlace =
  | { readonly isStatic: true; readonly path: string }
  | { readonly isStatic: false; readonly path: string; readonly name: string };

/**
 * Where a configuration file lives in the chart. A text without references is a plain file that the template reads with
 * `.Files.Get`, so that the braces of dashboards and alert rules are never parsed; one with references is a named template.
 */
export function templateName(chart: string, { name, text }: FileNode): FilePlace {
  return isStatic(text)
    ? { isStatic: true, path: `files/${name}` }
    : { isStatic: false, path: `templates/_${name}.tpl`, name: `${chart}.${name}` };
}

const isStatic = (text: Node): boolean => text.form === 'literal' || (text.form === 'text' && text.parts.every((part) => typeof part === 'string'));
