import type { ObjectShape, Shape } from '../shape/shape.ts';
import { printYaml } from '../yaml/print.ts';

/** values.yaml: every default under a comment that describes it; optional values stand as comments. */
export function valuesYaml(shape: ObjectShape, defaults: Readonly<Record<string, unknown>>, header: string): string {
  const lines = fieldLines(shape.fields, defaults, '');
  return `${header}${lines.join('\n')}\n`;
}

function fieldLines(fields: Readonly<Record<string, Shape>>, values: Readonly<Record<string, unknown>>, pad: string): string[] {
  return Object.entries(fields).flatMap(([name, shape]) => {
    const comment = shape.description.split('\n').map((line) => `${pad}# ${line}`);
    const value = values[name];
    const gap = pad === '' ? [''] : [];
    if (shape.optional) return [...gap, ...comment, `${pad}# ${name}: (not set)`];
    if ((shape.kind === 'object' || shape.kind === 'choice') && isMap(value)) {
      return [...gap, ...comment, `${pad}${name}:`, ...fieldLines(shape.fields, value, `${pad}  `)];
    }
    return [...gap, ...comment, ...indented(printYaml({ [name]: value }), pad)];
  });
}

const indented = (yaml: string, pad: string): string[] =>
  yaml.trimEnd().split('\n').map((line) => (line ? pad + line : line));

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
