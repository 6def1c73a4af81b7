import { isExpression, nodeOf } from '../../expression/expression.ts';
import { printFields, printValue, type Printer } from '../../yaml/print.ts';
import { escapeBraces } from '../go/go-text.ts';
import type { GoScope } from '../go/scope.ts';
import { printContainer } from './print-container.ts';
import { printField } from './print-field.ts';
import { printItem } from './print-item.ts';

/** Writes a template line by line: expressions become actions, and braces in literal text stay literal. */
export interface TemplatePrinter extends Printer {
  readonly scope: GoScope;
  /** The same lines, inside a loop. */
  readonly inside: (scope: GoScope) => TemplatePrinter;
}

export function templatePrinter(scope: GoScope, lines: string[]): TemplatePrinter {
  const printer: TemplatePrinter = {
    scope,
    lines,
    literal: escapeBraces,
    value: (head, value, indent) => {
      if (isExpression(value)) printField(nodeOf(value), head, indent, printer);
      else if (typeof value === 'object' && value !== null) printContainer(value, head, indent, printer);
      else printValue(printer, head, value, indent);
    },
    fields: (map, indent) => printFields(printer, map, indent),
    items: (list, indent) => {
      for (const item of list) printItem(item, indent, printer);
    },
    inside: (inner) => templatePrinter(inner, lines),
  };
  return printer;
}
