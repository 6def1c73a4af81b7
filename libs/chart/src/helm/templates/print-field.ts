import { expression } from '../../expression/expression.ts';
import { flatParts } from '../../expression/flat-parts.ts';
import type { ExtendNode, IfNode, Node } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { literalBlock, quoteIfNeeded } from '../../yaml/scalar.ts';
import { goArgument, goCondition, goData, goExpression } from '../go/go-expression.ts';
import { argument, goString } from '../go/go-text.ts';
import { asIf, printBranches, printLoop } from './print-branches.ts';
import type { TemplatePrinter } from './template-printer.ts';

/** A field, or a list item that stands for itself, whose value is an expression. */
export function printField(node: Node, head: string, indent: number, printer: TemplatePrinter): void {
  const pad = ' '.repeat(indent);
  const { lines } = printer;
  const choice = asIf(expression(node));
  if (choice) {
    const line = oneLine(choice, head, printer);
    if (line) lines.push(line);
    else
      printBranches(choice, head.slice(0, head.search(/\S/)), printer, (branch) => printer.value(head, branch, indent));
  } else if (node.form === 'each' && node.builds !== 'text') {
    lines.push(head);
    printLoop(
      node,
      `${pad}  `,
      printer,
      (body, inner) => printEntry(node.entryName, body, indent + 2, inner),
      node.builds === 'list' ? '[]' : '{}',
    );
  } else if (node.form === 'extend') {
    printExtend(node, head, indent, printer);
  } else if (node.form === 'text' && flatParts(node).every((part) => typeof part === 'string')) {
    printer.value(head, flatParts(node).join(''), indent);
  } else {
    lines.push(...leafLines(node, head, indent, printer));
  }
}

/** `key: {{ if … }}one{{ else }}other{{ end }}`, where both are short literals. */
function oneLine({ test, then, otherwise }: IfNode, head: string, printer: TemplatePrinter): string | undefined {
  const [yes, no] = [literalText(then, printer), literalText(otherwise, printer)];
  if (yes === undefined || no === undefined) return undefined;
  const line = `${head} {{ if ${goCondition(test, printer.scope)} }}${yes}{{ else }}${no}{{ end }}`;
  return line.length <= 120 ? line : undefined;
}

function literalText(value: unknown, printer: TemplatePrinter): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && !literalBlock(value) ? printer.literal(quoteIfNeeded(value)) : undefined;
}

function printEntry(name: Node | undefined, body: unknown, indent: number, printer: TemplatePrinter): void {
  if (name) printer.value(`${' '.repeat(indent)}{{ ${goExpression(name, printer.scope)} | quote }}:`, body, indent);
  else printer.items([body], indent);
}

function leafLines(node: Node, head: string, indent: number, { scope }: TemplatePrinter): string[] {
  switch (typeOf(node)) {
    case 'string':
      return [`${head} {{ ${goExpression(node, scope)} | quote }}`];
    case 'boolean':
    case 'integer':
      return [`${head} {{ ${goExpression(node, scope)} }}`];
    case 'number':
      return [`${head} {{ ${goExpression(node, scope)} | toJson }}`];
    case 'scalar': {
      const value = goArgument(node, scope);
      return [`${head} {{ ternary (quote ${value}) (toJson ${value}) (kindIs "string" ${value}) }}`];
    }
    default:
      if (mayBeText(node)) return [`${head} {{ ${goData(node, scope)} | toJson }}`];
      return [head, `${' '.repeat(indent + 2)}{{- toYaml ${argument(goData(node, scope))} | nindent ${indent + 2} }}`];
  }
}

/** toYaml writes a text of several lines for the left margin; indented, it would be another text. */
const mayBeText = (node: Node): boolean =>
  node.form === 'value' && node.shape.kind === 'any' && node.shape.schema.safeParse(' a\nb').success;

function printExtend(node: ExtendNode, head: string, indent: number, printer: TemplatePrinter): void {
  const pad = ' '.repeat(indent + 2);
  const names = Object.keys(node.fixed).filter((name) => node.fixed[name] !== undefined);
  const more = argument(goData(node.more, printer.scope));
  printer.lines.push(head);
  if (!names.length) {
    printer.lines.push(`${pad}{{- toYaml ${more} | nindent ${indent + 2} }}`);
    return;
  }
  printer.fields(node.fixed, indent + 2);
  printer.lines.push(
    `${pad}{{- with omit ${more} ${names.map(goString).join(' ')} }}`,
    `${pad}{{- toYaml . | nindent ${indent + 2} }}`,
    `${pad}{{- end }}`,
  );
}
