import type { FileNode } from '../../expression/node.ts';
import { goString } from '../go/go-text.ts';
import { outermost } from '../go/scope.ts';
import { filePlace } from './file-place.ts';
import { closeBrace, printText } from './print-text.ts';

/** A configuration text as a file of the chart: itself where it holds no reference, a named template where it does. */
export function printFile(node: FileNode, chart: string): { path: string; text: string } {
  const place = filePlace(chart, node);
  if (place.isStatic) return { path: place.path, text: place.text };
  const body = closeBrace(printText(node.text, outermost(chart)));
  const name = goString(place.name);
  // `-}}` takes the line feed after it, and would take white space that the text begins with.
  const open = /^\S/.test(body) ? `{{- define ${name} -}}\n` : `{{ define ${name} }}`;
  return { path: place.path, text: `${open}${body}{{ end }}\n` };
}
