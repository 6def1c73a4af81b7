import { defaultOf } from '../../shape/defaults.ts';
import type { Fields, ObjectShape, Shape } from '../../shape/shape.ts';
import { printYaml } from '../../yaml/print.ts';
import { typeName } from './type-name.ts';

/** values.yaml: every default under a comment that describes it. What may be set besides stands as a comment. */
export function valuesYaml(shape: ObjectShape, header: string): string {
  return `${header}${Object.entries(shape.fields).flatMap(([name, field]) => ['', ...fieldLines(name, field)]).join('\n')}\n`;
}

function fieldLines(name: string, shape: Shape): string[] {
  const about = shape.description.split('\n').map((line) => `# ${line}`);
  const fallback = defaultOf(shape);
  if (fallback === undefined) return [...about, ...[`${name}:${hint(shape)}`, ...indented(partLines(shape))].map(comment)];
  if (shape.kind === 'object' || shape.kind === 'choice') return [...about, `${name}:`, ...indented(linesOf(shape.fields))];
  return [...about, ...printYaml({ [name]: fallback }).trimEnd().split('\n'), ...indented(partLines(shape).map(comment))];
}

const linesOf = (fields: Fields): string[] => Object.entries(fields).flatMap(([name, field]) => fieldLines(name, field));

/** What may stand in a value that is empty by default. */
function partLines(shape: Shape): string[] {
  if (shape.kind === 'object' || shape.kind === 'choice') return linesOf(shape.fields);
  if (shape.kind === 'map') return hasFields(shape.item) ? ['<name>:', ...indented(partLines(shape.item))] : [];
  return shape.kind === 'list' && hasFields(shape.item) ? ['-', ...indented(partLines(shape.item))] : [];
}

const hasFields = (shape: Shape): boolean => shape.kind === 'object' || shape.kind === 'choice' || ((shape.kind === 'map' || shape.kind === 'list') && hasFields(shape.item));

const hint = (shape: Shape): string => (partLines(shape).length ? '' : ` <${typeName(shape)}>`);

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line ? `  ${line}` : line));

const comment = (line: string): string => (line ? `# ${line}` : '#');
