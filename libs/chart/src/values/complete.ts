import { defaultOf } from '../shape/defaults.ts';
import type { ChoiceShape, Fields, Shape } from '../shape/shape.ts';
import { isMap } from './merge.ts';

/**
 * Makes of merged values what the templates read: adds the defaults that values.yaml can't hold (in entries of maps,
 * items of lists, optional objects), and drops the fields of variants that were not chosen, which Helm's merging leaves
 * beside those that were.
 */
export function completeValues(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => completeValues(item, shape.item));
  if (!isMap(value)) return value;
  if (shape.kind === 'map') return mapValues(value, (entry) => completeValues(entry, shape.item));
  if (shape.kind === 'object') return completeFields(value, shape.fields);
  return shape.kind === 'choice' ? completeVariant(value, shape) : value;
}

function completeFields(value: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> {
  const completed: Record<string, unknown> = { ...value };
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name] ?? defaultOf(field);
    if (given !== undefined) completed[name] = completeValues(given, field);
  }
  return completed;
}

function completeVariant(
  value: Readonly<Record<string, unknown>>,
  { key, fields, variants }: ChoiceShape,
): Record<string, unknown> {
  const name = value[key] ?? fields[key]?.default;
  const mine = variants[String(name)];
  if (!mine) return value;
  const others = new Set(Object.keys(fields).filter((field) => field !== key && !mine.includes(field)));
  const kept = Object.fromEntries(Object.entries(value).filter(([field]) => !others.has(field)));
  return completeFields(kept, Object.fromEntries(Object.entries(fields).filter(([field]) => !others.has(field))));
}

const mapValues = (
  map: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> => Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
