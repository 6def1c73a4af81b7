import { isExpression, nodeOf } from '../../expression/expression.ts';
import { typeOf } from '../../expression/node-type.ts';
import { absence, branchPresence } from '../../expression/presence.ts';
import { keyText, printValue } from '../../yaml/print.ts';
import { goCondition } from '../go/go-expression.ts';
import { asIf, printBranches, printLoop } from './print-branches.ts';
import { printItem, printItemsOf, printSpread } from './print-item.ts';
import type { TemplatePrinter } from './template-printer.ts';

type Parts = Readonly<Record<string, unknown>> | readonly unknown[];

/** A map or list whose parts may all be left out says `{}` or `[]` then; otherwise it is printed as it is. */
export function printContainer(container: object, head: string, indent: number, printer: TemplatePrinter): void {
  const parts: Parts = Array.isArray(container)
    ? container.filter(isThere)
    : Object.fromEntries(Object.entries(container).filter(([, part]) => isThere(part)));
  if (!Object.keys(parts).length) return printValue(printer, head, parts, indent);
  const absent = absence(parts);
  if (!absent) return printParts(parts, head, indent, printer);
  printer.lines.push(head);
  if (Object.keys(parts).length === 1 && printOnly(parts, indent + 2, printer)) return;
  const pad = ' '.repeat(indent + 2);
  printer.lines.push(
    `${pad}{{- if ${goCondition(absent, printer.scope)} }}`,
    `${pad}${nothing(parts)}`,
    `${pad}{{- end }}`,
  );
  if (Array.isArray(parts)) printer.items(parts, indent + 2);
  else printer.fields({ ...parts }, indent + 2);
}

/** Something is certainly there. The first field of a list item stands on the line of the dash, unless it may be left out. */
function printParts(parts: Parts, head: string, indent: number, printer: TemplatePrinter): void {
  if (head.endsWith('-') && !Array.isArray(parts) && absence(Object.values(parts).slice(0, 1))) {
    printer.lines.push(head);
    printer.fields({ ...parts }, indent + 2);
  } else printValue(printer, head, parts, indent);
}

/** The only part, with an `else` for its absence; false where its absence has more than one cause. */
function printOnly(parts: Parts, indent: number, printer: TemplatePrinter): boolean {
  const pad = ' '.repeat(indent);
  const [only] = Object.entries(parts);
  if (!only) return false;
  const [key, part] = only;
  const node = isExpression(part) ? nodeOf(part) : undefined;
  if (Array.isArray(parts) && node?.form === 'each') {
    printLoop(node, pad, printer, (body, inner) => printItem(body, indent, inner), '[]');
    return true;
  }
  if (Array.isArray(parts) && node?.form === 'value' && typeOf(node) === 'list') {
    printItemsOf(node, indent, printer, '[]');
    return true;
  }
  const choice = asIf(part);
  if (!choice || !branches(choice).every((branch) => branchPresence(branch, Array.isArray(parts)) === true))
    return false;
  const print = Array.isArray(parts)
    ? (branch: unknown) => printSpread(branch, indent, printer)
    : (branch: unknown) => printer.value(`${pad}${keyText(printer, key)}:`, branch, indent);
  printBranches(choice, pad, printer, print, nothing(parts));
  return true;
}

/** What the branches of a condition give, but for a last one that gives nothing. */
function branches(node: NonNullable<ReturnType<typeof asIf>>): unknown[] {
  const next = asIf(node.otherwise);
  if (next) return [node.then, ...branches(next)];
  return node.otherwise === undefined ? [node.then] : [node.then, node.otherwise];
}

const nothing = (parts: Parts): string => (Array.isArray(parts) ? '[]' : '{}');

const isThere = (part: unknown): boolean => part !== undefined;
