import type { Shape } from './shape.ts';

/**
 * The defaults that values.yaml holds: every field that is not optional, all variants of a choice side by side.
 * A field that has neither a default nor `.optional()` goes to `problems`, because a chart installs with its defaults.
 */
export function defaultsOf(shape: Shape, path: string, problems: string[]): unknown {
  if (shape.kind === 'object') {
    if (shape.default !== undefined) problems.push(`${path}: an object takes its default from its fields; give the fields defaults and drop this one`);
    return fieldDefaults(shape.fields, path, problems);
  }
  if (shape.kind === 'choice') {
    const chosen = isRecord(shape.default) ? shape.default : {};
    if (chosen[shape.key] === undefined) problems.push(`${path}: needs .default({ ${shape.key}: … })`);
    return { ...fieldDefaults({ ...shape.fields, [shape.key]: { ...shape.fields[shape.key]!, default: '' } }, path, problems), ...chosen };
  }
  if (shape.default === undefined) problems.push(`${path}: needs .default(…) or .optional(), so that the chart installs with its defaults`);
  return shape.default;
}

function fieldDefaults(fields: Readonly<Record<string, Shape>>, path: string, problems: string[]): Record<string, unknown> {
  const present = Object.entries(fields).filter(([, field]) => !field.optional);
  return Object.fromEntries(present.map(([name, field]) => [name, defaultsOf(field, path ? `${path}.${name}` : name, problems)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True where part of a value may be defaulted, so that it can't be handed on whole from a user's map or an optional object. */
export function holdsDefaults(shape: Shape): boolean {
  if (shape.kind === 'object' || shape.kind === 'choice') {
    return Object.values(shape.fields).some((field) => field.default !== undefined || holdsDefaults(field));
  }
  return (shape.kind === 'map' || shape.kind === 'list') && holdsDefaults(shape.item);
}
