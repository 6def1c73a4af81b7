import { isExpression, nodeOf } from '../expression/expression.ts';
import type { EachNode, ExtendNode, IfNode, Node } from '../expression/node.ts';
import { typeOf } from '../expression/node-type.ts';
import { absence } from '../expression/presence.ts';
import { printFields, printValue, type Printer } from '../yaml/print.ts';
import { escapeBraces, goString } from './go-text.ts';
import { argument, goExpression, type GoScope } from './go-expression.ts';
import { openLoop } from './scope.ts';

/** One template file: the object (or objects) of one key, as YAML with Helm actions. */
export function printTemplate(object: unknown, chart: string): string {
  const lines: string[] = [];
  printDocument(object, { chart, variables: new Map() }, lines);
  return `${lines.join('\n')}\n`;
}

function printDocument(tree: unknown, scope: GoScope, lines: string[]): void {
  if (tree === undefined) return;
  if (!isExpression(tree)) return templatePrinter(scope, lines).fields({ ...Object(tree) }, 0);
  const node = nodeOf(tree);
  if (node.form === 'each') {
    const { range, inner } = openLoop(node, scope);
    lines.push(`{{- ${range} }}`, '---');
    printDocument(node.body, inner, lines);
    lines.push('{{- end }}');
  } else if (node.form === 'if') {
    printBranches(node, scope, '', lines, (branch) => printDocument(branch, scope, lines));
  } else throw new TypeError(`a chart's object can't be a '${node.form}' expression; use an object, when or each`);
}

/** The printer of templates: expressions become actions, and braces in literal text stay literal. */
function templatePrinter(scope: GoScope, lines: string[]): Printer {
  const printer: Printer = {
    lines,
    literal: escapeBraces,
    value: (head, value, indent) => {
      if (isExpression(value)) printExpression(nodeOf(value), head, indent, scope, printer);
      else if (isContainer(value)) printContainer(value, head, indent, scope, printer);
      else printValue(printer, head, value, indent);
    },
    fields: (map, indent) => printFields(printer, map, indent),
    items: (list, indent) => {
      for (const item of list) printItem(item, indent, scope, printer);
    },
  };
  return printer;
}

/** A map or list whose parts may all be left out says `{}` or `[]` then; otherwise it is printed as it is. */
function printContainer(value: object, head: string, indent: number, scope: GoScope, printer: Printer): void {
  const parts = Array.isArray(value) ? value : { ...value };
  const absent = Object.keys(parts).length ? absence(parts) : undefined;
  if (!absent) return printContainerParts(parts, head, indent, printer);
  const pad = ' '.repeat(indent + 2);
  printer.lines.push(head, `${pad}{{- if ${goExpression(absent, scope)} }}`);
  printer.lines.push(`${pad}${Array.isArray(parts) ? '[]' : '{}'}`, `${pad}{{- end }}`);
  if (Array.isArray(parts)) printer.items(parts, indent + 2);
  else printer.fields({ ...parts }, indent + 2);
}

/** The first field of a list item stands on the line of the dash, unless it may be left out. */
function printContainerParts(parts: object, head: string, indent: number, printer: Printer): void {
  const first = Object.values(parts).find((part) => part !== undefined);
  if (head.endsWith('-') && !Array.isArray(parts) && absence([first])) {
    printer.lines.push(head);
    printer.fields({ ...parts }, indent + 2);
  } else printValue(printer, head, parts, indent);
}

/** A list item; one that stands for a list is spread into the list. */
function printItem(item: unknown, indent: number, scope: GoScope, printer: Printer): void {
  const pad = ' '.repeat(indent);
  if (item === undefined) return;
  const node = isExpression(item) ? nodeOf(item) : undefined;
  if (node?.form === 'if') {
    return printBranches(node, scope, pad, printer.lines, (branch) => {
      for (const part of Array.isArray(branch) ? branch : [branch]) printItem(part, indent, scope, printer);
    });
  }
  if (!node || typeOf(node) !== 'list') return printer.value(`${pad}-`, item, indent);
  if (node.form === 'each') return printLoop(node, indent, scope, printer.lines);
  const list = goExpression(node, scope);
  printer.lines.push(`${pad}{{- with ${list} }}`, `${pad}{{- toYaml . | nindent ${indent} }}`, `${pad}{{- end }}`);
}

function printExpression(node: Node, head: string, indent: number, scope: GoScope, printer: Printer): void {
  const pad = ' '.repeat(indent);
  const inner = ' '.repeat(indent + 2);
  const { lines } = printer;
  if (node.form === 'if') {
    printBranches(node, scope, pad, lines, (branch) => printer.value(head, branch, indent));
  } else if (node.form === 'value' && node.shape.optional) {
    lines.push(`${pad}{{- if ${goExpression({ form: 'isSet', of: node }, scope)} }}`);
    printExpression({ ...node, shape: { ...node.shape, optional: false } }, head, indent, scope, printer);
    lines.push(`${pad}{{- end }}`);
  } else if (node.form === 'each' && node.builds !== 'text') {
    lines.push(head, `${inner}{{- if not ${goExpression(node.over, scope)} }}`);
    lines.push(`${inner}${node.builds === 'list' ? '[]' : '{}'}`, `${inner}{{- end }}`);
    printLoop(node, indent + 2, scope, lines);
  } else if (node.form === 'extend') {
    printExtend(node, head, indent, scope, printer);
  } else {
    lines.push(...leafLines(node, head, indent, scope));
  }
}

function leafLines(node: Node, head: string, indent: number, scope: GoScope): string[] {
  const text = goExpression(node, scope);
  switch (typeOf(node)) {
    case 'string':
      return [`${head} {{ ${text} | quote }}`];
    case 'boolean':
    case 'integer':
      return [`${head} {{ ${text} }}`];
    case 'number':
    case 'scalar':
      return [`${head} {{ ${text} | toJson }}`];
    default:
      return [head, `${' '.repeat(indent + 2)}{{- toYaml ${argument(text)} | nindent ${indent + 2} }}`];
  }
}

/** `if … else if … else … end` around whatever `print` writes for a branch. */
function printBranches(node: IfNode, scope: GoScope, pad: string, lines: string[], print: (branch: unknown) => void): void {
  lines.push(`${pad}{{- if ${goExpression(node.test, scope)} }}`);
  print(node.then);
  let otherwise = node.otherwise;
  for (let next = asIf(otherwise); next; next = asIf(otherwise)) {
    lines.push(`${pad}{{- else if ${goExpression(next.test, scope)} }}`);
    print(next.then);
    otherwise = next.otherwise;
  }
  if (otherwise !== undefined) {
    lines.push(`${pad}{{- else }}`);
    print(otherwise);
  }
  lines.push(`${pad}{{- end }}`);
}

function asIf(tree: unknown): IfNode | undefined {
  const node = isExpression(tree) ? nodeOf(tree) : undefined;
  return node?.form === 'if' ? node : undefined;
}

function printLoop(node: EachNode, indent: number, scope: GoScope, lines: string[]): void {
  const pad = ' '.repeat(indent);
  const { range, inner } = openLoop(node, scope);
  const printer = templatePrinter(inner, lines);
  lines.push(`${pad}{{- ${range} }}`);
  if (node.entryName) printer.value(`${pad}{{ ${goExpression(node.entryName, inner)} | quote }}:`, node.body, indent);
  else printItem(node.body, indent, inner, printer);
  lines.push(`${pad}{{- end }}`);
}

function printExtend(node: ExtendNode, head: string, indent: number, scope: GoScope, printer: Printer): void {
  const pad = ' '.repeat(indent + 2);
  const names = Object.keys(node.fixed).filter((name) => node.fixed[name] !== undefined);
  if (names.length && absence(node.fixed)) {
    throw new TypeError('extend: its fixed fields may all be left out; give it one that is always there');
  }
  const more = goExpression(node.more, scope);
  if (!names.length) {
    printer.lines.push(head, `${pad}{{- toYaml ${argument(more)} | nindent ${indent + 2} }}`);
    return;
  }
  printer.lines.push(head);
  printer.fields(node.fixed, indent + 2);
  const rest = `omit ${argument(more)} ${names.map(goString).join(' ')}`;
  printer.lines.push(`${pad}{{- with ${rest} }}`, `${pad}{{- toYaml . | nindent ${indent + 2} }}`, `${pad}{{- end }}`);
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
