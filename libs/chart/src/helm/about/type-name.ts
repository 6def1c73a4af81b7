import { z } from 'zod';
import type { Shape } from '../../shape/shape.ts';

const names = {
  object: 'object',
  choice: 'object',
  any: 'object',
  string: 'string',
  integer: 'whole number',
  number: 'number',
  boolean: 'boolean',
  scalar: 'string or number',
} as const;

/** The type of a value, for a person: `string`, `list of objects`, `fixed or hpa`. */
export function typeName(shape: Shape): string {
  if (shape.kind === 'map' || shape.kind === 'list') return `${shape.kind} of ${plural(shape.item)}`;
  if (shape.kind === 'string' && shape.schema instanceof z.ZodEnum) return shape.schema.options.join(' or ');
  if (shape.kind === 'any' && shape.schema.safeParse('text').success) return 'anything';
  return names[shape.kind];
}

function plural(shape: Shape): string {
  const name = typeName(shape);
  if (shape.kind === 'map' || shape.kind === 'list') return name.replace(' of', 's of');
  return name === 'string or number'
    ? 'strings or numbers'
    : Object.values<string>(names).includes(name)
      ? `${name}s`
      : name;
}
