import type { z } from 'zod';
import type { Shape } from '../shape/shape.ts';
import { completeValues } from './complete.ts';
import { describeIssue } from './describe-issue.ts';
import { mergeValues } from './merge.ts';
import type { ValueProblem } from './problem.ts';
import { unreadableValues } from './unreadable.ts';

export type ParsedValues<T> =
  { readonly ok: true; readonly values: T } | { readonly ok: false; readonly problems: readonly ValueProblem[] };

/**
 * Lays layers of values on each other, and then on the defaults, as Helm does; then checks the whole. Every problem is
 * reported at once.
 */
export function parseValues<S extends z.ZodType>(
  schema: S,
  shape: Shape,
  defaults: unknown,
  layers: readonly unknown[],
): ParsedValues<z.output<S>> {
  const unreadable = layers.flatMap((layer) => unreadableValues(layer));
  const merged = completeValues(mergeValues(defaults, layers.reduce(mergeValues, {})), shape);
  const parsed = schema.safeParse(merged, { jitless: true });
  if (parsed.success && unreadable.length === 0) return { ok: true, values: parsed.data };
  const refused = parsed.error?.issues.flatMap((issue) => describeIssue(issue, shape, merged)) ?? [];
  const known = new Set(unreadable.map(({ path }) => path));
  return { ok: false, problems: [...unreadable, ...refused.filter(({ path }) => !known.has(path))] };
}
