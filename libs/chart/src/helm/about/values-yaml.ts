import { defaultOf } from '../../shape/defaults.ts';
import type { ChoiceShape, Fields, ObjectShape, Shape } from '../../shape/shape.ts';
import { printYaml } from '../../yaml/print.ts';
import { typeName } from './type-name.ts';

/** values.yaml: every default under a comment that describes it. What may be set besides stands as a comment. */
export function valuesYaml(shape: ObjectShape, header: string): string {
  return `${header}${Object.entries(shape.fields)
    .flatMap(([name, field]) => ['', ...fieldLines(name, field)])
    .join('\n')}\n`;
}

function fieldLines(name: string, shape: Shape): string[] {
  const about = shape.description.split('\n').map((line) => `# ${line}`);
  const fallback = defaultOf(shape);
  if (fallback === undefined) return [...about, ...examples({ [name]: { ...shape, description: '' } }).map(comment)];
  if (isObject(shape)) {
    return [
      ...about,
      `${name}:`,
      ...indented(Object.entries(shape.fields).flatMap(([inner, field]) => fieldLines(inner, field))),
    ];
  }
  return [
    ...about,
    ...printYaml({ [name]: fallback })
      .trimEnd()
      .split('\n'),
    ...indented(entryExamples(shape).map(comment)),
  ];
}

/** What may stand in a value that is not there by default: a line for each field. */
const examples = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const parts = isObject(field) ? examples(field.fields) : entryExamples(field);
    const value = isObject(field) || (parts.length && defaultOf(field) === undefined) ? '' : ` ${exampleOf(field)}`;
    const about = field.description ? `  # ${field.description.replaceAll('\n', ' ')}` : '';
    return [`${name}:${value}${about}`, ...indented(parts)];
  });

/** What may stand in a map or list of objects. */
function entryExamples(shape: Shape): string[] {
  if (shape.kind !== 'map' && shape.kind !== 'list') return [];
  const { item } = shape;
  const inner = isObject(item) ? examples(item.fields) : entryExamples(item);
  if (!inner.length) return [];
  return shape.kind === 'map'
    ? ['<name>:', ...indented(inner)]
    : inner.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

function exampleOf(shape: Shape): string {
  const fallback = defaultOf(shape);
  return fallback === undefined ? `<${typeName(shape)}>` : JSON.stringify(fallback);
}

const isObject = (shape: Shape): shape is ObjectShape | ChoiceShape =>
  shape.kind === 'object' || shape.kind === 'choice';

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line ? `  ${line}` : line));

const comment = (line: string): string => (line ? `# ${line}` : '#');
