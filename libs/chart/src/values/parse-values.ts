import type { z } from 'zod';
import type { Shape } from '../shape/shape.ts';
import { closest } from '../text/closest.ts';
import { chosenVariants } from './chosen-variant.ts';
import { isMap, mergeValues } from './merge.ts';

/** A value that a chart does not take: where it is, what is wrong, and what to write. */
export interface ValueProblem {
  /** Dotted path of the value: `image.tag`. */
  readonly path: string;
  readonly message: string;
}

export type ParsedValues<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly problems: readonly ValueProblem[] };

/** Lays layers of values on the defaults as Helm does, then checks the whole; every problem is reported at once. */
export function parseValues<S extends z.ZodType>(schema: S, shape: Shape, defaults: unknown, layers: readonly unknown[]): ParsedValues<z.output<S>> {
  const nulls = layers.flatMap((layer) => findNulls(layer, ''));
  const merged = chosenVariants(layers.reduce(mergeValues, defaults), shape);
  const parsed = schema.safeParse(merged);
  if (parsed.success && nulls.length === 0) return { ok: true, values: parsed.data };
  const refused = parsed.error?.issues.flatMap((issue) => describe(issue, shape)) ?? [];
  const nullPaths = new Set(nulls.map(({ path }) => path));
  return { ok: false, problems: [...nulls, ...refused.filter(({ path }) => !nullPaths.has(path))] };
}

function findNulls(value: unknown, path: string): ValueProblem[] {
  if (value === null) return [{ path, message: 'null unsets nothing (Helm versions differ); leave the field out, or give it a value' }];
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => findNulls(inner, path ? `${path}.${name}` : name));
}

function describe(issue: z.core.$ZodIssue, shape: Shape): ValueProblem[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(shape, issue.path);
    return issue.keys.map((key) => {
      const guess = closest(key, known);
      return {
        path: [...issue.path, key].join('.'),
        message: `there is no such value; ${guess ? `did you mean '${guess}'?` : `here you can set ${known.join(', ')}`}`,
      };
    });
  }
  return [{ path, message: issue.message }];
}

function fieldsAt(shape: Shape | undefined, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return shape?.kind === 'object' || shape?.kind === 'choice' ? Object.keys(shape.fields) : [];
  if (shape?.kind === 'object' || shape?.kind === 'choice') return fieldsAt(shape.fields[String(step)], rest);
  return shape?.kind === 'map' || shape?.kind === 'list' ? fieldsAt(shape.item, rest) : [];
}
