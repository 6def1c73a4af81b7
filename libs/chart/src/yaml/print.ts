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
  const pad = ' '.repeat(indent);
  for (const key in map) {
    if (map[key] !== undefined) printer.value(`${pad}${keyText(printer, key)}:`, map[key], indent);
  }
}

export function printItems(printer: Printer, list: readonly unknown[], indent: number): void {
  for (const item of list) if (item !== undefined) printer.value(`${' '.repeat(indent)}-`, item, indent);
}

export function printValue(printer: Printer, head: string, value: unknown, indent: number): void {
  if (typeof value === 'string') return printString(printer, head, value, indent);
  if (typeof value !== 'object' || value === null) {
    printer.lines.push(`${head} ${JSON.stringify(value)}`);
  } else if (Array.isArray(value)) {
    printer.lines.push(value.length ? head : `${head} []`);
    printer.items(value, indent + 2);
  } else if (isEmpty(value)) {
    printer.lines.push(`${head} {}`);
  } else {
    printMap(printer, head, value, indent);
  }
}

/** A map; as a list item its first field stands on the line of the dash. */
function printMap(printer: Printer, head: string, map: object, indent: number): void {
  if (!head.endsWith('-')) {
    printer.lines.push(head);
    return printer.fields({ ...map }, indent + 2);
  }
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  const [first, ...rest] = entries;
  if (!first) return;
  printer.value(`${head} ${keyText(printer, first[0])}:`, first[1], indent + 2);
  printer.fields(Object.fromEntries(rest), indent + 2);
}

function printString(printer: Printer, head: string, text: string, indent: number): void {
  const block = literalBlock(text);
  if (!block) {
    printer.lines.push(`${head} ${printer.literal(quoteIfNeeded(text))}`);
    return;
  }
  const pad = ' '.repeat(indent + 2);
  printer.lines.push(`${head} ${block.header}`, ...block.lines.map((line) => (line ? pad + printer.literal(line) : '')));
}

const keyText = (printer: Printer, key: string): string => printer.literal(quoteIfNeeded(key));

function isEmpty(map: object): boolean {
  for (const value of Object.values(map)) if (value !== undefined) return false;
  return true;
}
