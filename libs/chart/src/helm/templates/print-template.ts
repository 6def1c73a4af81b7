import { isExpression, nodeOf } from '../../expression/expression.ts';
import { outermost } from '../go/scope.ts';
import { printBranches, printLoop } from './print-branches.ts';
import { templatePrinter, type TemplatePrinter } from './template-printer.ts';

/** One template file: the object (or objects) of one key, as YAML with Helm actions. */
export function printTemplate(object: unknown, chart: string): string {
  const printer = templatePrinter(outermost(chart), []);
  printDocument(object, printer);
  return `${printer.lines.join('\n')}\n`;
}

function printDocument(tree: unknown, printer: TemplatePrinter): void {
  if (tree === undefined) return;
  if (!isExpression(tree)) return printObject({ ...Object(tree) }, printer);
  const node = nodeOf(tree);
  if (node.form === 'if') return printBranches(node, '', printer, (branch) => printDocument(branch, printer));
  if (node.form !== 'each')
    throw new TypeError(`a chart's object can't be a '${node.form}' expression; use an object, when or each`);
  printLoop(node, '', printer, (body, inner) => {
    inner.lines.push('---');
    printDocument(body, inner);
  });
}

function printObject(object: Readonly<Record<string, unknown>>, printer: TemplatePrinter): void {
  printer.fields(object, 0);
  // Helm adds line feeds after a document, or takes them away, and a text that toYaml wrote may end with some.
  const last = printer.lines.findLast((line) => !line.endsWith('{{- end }}'));
  if (last?.includes('toYaml')) printer.lines.push('# This line keeps the line feeds that a text above may end with.');
}
