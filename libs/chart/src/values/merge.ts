/**
 * Lays `over` on `base` as Helm does with values files: maps merge, everything else (lists too) is replaced.
 * `undefined` changes nothing. Neither argument is changed.
 */
export function mergeValues(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isMap(base) || !isMap(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over))
    merged[key] = Object.hasOwn(base, key) ? mergeValues(base[key], value) : value;
  return merged;
}

/** A map of plain data: not a list, not null. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
