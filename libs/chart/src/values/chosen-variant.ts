import type { Shape } from '../shape/shape.ts';
import { isMap } from './merge.ts';

/** Drops the fields of the variants that were not chosen, which Helm's merging leaves beside those that were. */
export function chosenVariants(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return shape.kind === 'list' ? value.map((item) => chosenVariants(item, shape.item)) : value;
  if (!isMap(value)) return value;
  if (shape.kind === 'map') return mapValues(value, () => shape.item);
  if (shape.kind === 'object') return mapValues(value, (name) => shape.fields[name]);
  if (shape.kind !== 'choice') return value;
  const mine = shape.variants[String(value[shape.key])];
  const known = new Set(Object.values(shape.variants).flat());
  const kept = Object.entries(value).filter(([name]) => !mine || mine.includes(name) || !known.has(name));
  return mapValues(Object.fromEntries(kept), (name) => shape.fields[name]);
}

function mapValues(map: Readonly<Record<string, unknown>>, shapeOf: (name: string) => Shape | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => {
      const shape = shapeOf(name);
      return [name, shape ? chosenVariants(value, shape) : value];
    }),
  );
}
