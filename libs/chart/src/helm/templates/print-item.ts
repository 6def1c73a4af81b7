import { isExpression, nodeOf } from '../../expression/expression.ts';
import type { Node } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { goData } from '../go/go-expression.ts';
import { printBranches, printLoop } from './print-branches.ts';
import type { TemplatePrinter } from './template-printer.ts';

/** A list item; one that stands for a list is spread into the list. */
export function printItem(item: unknown, indent: number, printer: TemplatePrinter): void {
  const pad = ' '.repeat(indent);
  if (item === undefined) return;
  const node = isExpression(item) ? nodeOf(item) : undefined;
  if (node?.form === 'if') return printBranches(node, pad, printer, (branch) => printSpread(branch, indent, printer));
  if (!node || typeOf(node) !== 'list') return printer.value(`${pad}-`, item, indent);
  if (node.form === 'each') return printLoop(node, pad, printer, (body, inner) => printItem(body, indent, inner));
  printItemsOf(node, indent, printer);
}

/** The items of a list; `absent` is the line for a list without any. */
export function printItemsOf(list: Node, indent: number, printer: TemplatePrinter, absent?: string): void {
  const pad = ' '.repeat(indent);
  printer.lines.push(`${pad}{{- with ${goData(list, printer.scope)} }}`, `${pad}{{- toYaml . | nindent ${indent} }}`);
  if (absent !== undefined) printer.lines.push(`${pad}{{- else }}`, `${pad}${absent}`);
  printer.lines.push(`${pad}{{- end }}`);
}

/** What a condition puts among the items: one item, or the items of a list. */
export function printSpread(branch: unknown, indent: number, printer: TemplatePrinter): void {
  for (const item of Array.isArray(branch) ? branch : [branch]) printItem(item, indent, printer);
}
