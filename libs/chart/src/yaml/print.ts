import { isMap } from '../values/merge.ts';
import { literalBlock, quoteIfNeeded } from './scalar.ts';

/** Writes a tree line by line. A template's printer also writes what is not plain data, and escapes literal text. */
export interface Printer {
  readonly lines: string[];
  readonly literal: (text: string) => string;
  /** A field or list item: `head` is the line up to and with its `key:` or `-`, `indent` the column of the key or dash. */
  readonly value: (head: string, value: unknown, indent: number) => void;
  readonly fields: (map: Readonly<Record<string, unknown>>, indent: number) => void;
  readonly items: (list: readonly unknown[], indent: number) => void;
}

/** Plain data as block-style YAML that every reader, YAML 1.1 or 1.2, reads back the same. Ends with a line feed. */
export function printYaml(data: Readonly<Record<string, unknown>>): string {
  const printer: Printer = {
    lines: [],
    literal: (text) => text,
    value: (head, value, indent) => printValue(printer, head, value, indent),
    fields: (map, indent) => printFields(printer, map, indent),
    items: (list, indent) => printItems(printer, list, indent),
  };
  printer.fields(data, 0);
  return `${printer.lines.join('\n') || '{}'}\n`;
}

export function printFields(printer: Printer, map: Readonly<Record<string, unknown>>, indent: number): void {
  printFieldsAfter(printer, ' '.repeat(indent), map, indent);
}

/** The fields of a map; the first one stands after `start` on its line. */
function printFieldsAfter(
  printer: Printer,
  start: string,
  map: Readonly<Record<string, unknown>>,
  indent: number,
): void {
  let before = start;
  for (const key of Object.keys(map)) {
    if (map[key] === undefined) continue;
    printer.value(`${before}${keyText(printer, key)}:`, map[key], indent);
    before = ' '.repeat(indent);
  }
}

function printItems(printer: Printer, list: readonly unknown[], indent: number): void {
  const head = `${' '.repeat(indent)}-`;
  for (const item of list) if (item !== undefined) printer.value(head, item, indent);
}

/** What is not there is not printed. */
export function printValue(printer: Printer, head: string, value: unknown, indent: number): void {
  if (typeof value === 'string') return printString(printer, head, value, indent);
  if (value === undefined) return;
  if (Array.isArray(value)) {
    printer.lines.push(value.every((item) => item === undefined) ? `${head} []` : head);
    printer.items(value, indent + 2);
  } else if (!isMap(value)) {
    printer.lines.push(`${head} ${JSON.stringify(value)}`);
  } else if (isEmpty(value)) {
    printer.lines.push(`${head} {}`);
  } else if (head.endsWith('-')) {
    printFieldsAfter(printer, `${head} `, value, indent + 2);
  } else {
    printer.lines.push(head);
    printer.fields(value, indent + 2);
  }
}

function printString(printer: Printer, head: string, text: string, indent: number): void {
  const block = literalBlock(text);
  if (!block) {
    printer.lines.push(`${head} ${printer.literal(quoteIfNeeded(text))}`);
    return;
  }
  const pad = ' '.repeat(indent + 2);
  printer.lines.push(
    `${head} ${block.header}`,
    ...block.lines.map((line) => (line ? pad + printer.literal(line) : '')),
  );
}

export const keyText = (printer: Pick<Printer, 'literal'>, key: string): string => printer.literal(quoteIfNeeded(key));

function isEmpty(map: Readonly<Record<string, unknown>>): boolean {
  for (const key of Object.keys(map)) if (map[key] !== undefined) return false;
  return true;
}
