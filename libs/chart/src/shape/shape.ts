import type { z } from 'zod';

/** What the kernel knows of one value: enough to print it, to default it, to check it and to refer to it. */
interface Common {
  readonly description: string;
  /** True where the value may be left out and has no default. */
  readonly optional: boolean;
  /** Of leaves, maps and lists only: objects and choices take theirs from their fields. */
  readonly default?: unknown;
}

/** A string, number or boolean; `scalar` is a union of those. The zod schema checks it. */
export interface LeafShape extends Common {
  readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'scalar';
  readonly schema: z.ZodType;
}

/** Plain data that is passed on whole and unread. */
export interface AnyShape extends Common {
  readonly kind: 'any';
  readonly schema: z.ZodType;
}

export interface ObjectShape extends Common {
  readonly kind: 'object';
  readonly fields: Fields;
}

/**
 * One of several objects, told apart by the literal in `key`. Helm merges a user's map into the default map, so the
 * chart holds the fields of all variants side by side (`fields`) and reads only those of the chosen one (`variants`).
 */
export interface ChoiceShape extends Common {
  readonly kind: 'choice';
  readonly key: string;
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly fields: Fields;
}

/** A map from names that the user picks to values of one shape. */
export interface MapShape extends Common {
  readonly kind: 'map';
  readonly names: z.ZodType;
  readonly item: Shape;
}

export interface ListShape extends Common {
  readonly kind: 'list';
  readonly schema: z.ZodType;
  readonly item: Shape;
}

export type Shape = LeafShape | AnyShape | ObjectShape | ChoiceShape | MapShape | ListShape;

export type Fields = Readonly<Record<string, Shape>>;
