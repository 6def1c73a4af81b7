/**
 * Compares as Go sorts map keys: by UTF-8 byte, which is by code point. JavaScript's own order is by UTF-16 unit,
 * and differs for characters outside the basic plane.
 */
export function byteOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.codePointAt(i)!, b.codePointAt(i)!];
    if (left !== right) return left - right;
  }
  return a.length - b.length;
}

/** The entries of a map in byte order of their names. */
export const sortedEntries = <T>(map: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(map).sort(([a], [b]) => byteOrder(a, b));
