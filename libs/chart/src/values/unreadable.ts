import { isMap } from './merge.ts';
import type { ValueProblem } from './problem.ts';

/** Characters that Helm's toYaml changes or drops, with all that it prints (seen), because YAML has no place for them. */
const unprintable = /[\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Names that get lost: zod drops the one, Helm's toYaml prints the other so that YAML reads a merge (seen). */
const lostNames = new Set(['__proto__', '<<']);

/** What no chart can read the same in both readings, whatever its schema: null, characters that are not text. */
export function unreadableValues(value: unknown, path: readonly (string | number)[] = []): ValueProblem[] {
  if (value === null)
    return [problem(path, 'null unsets nothing (Helm versions differ); leave the field out, or give it a value')];
  if (typeof value === 'string') return unreadableText(value, path);
  if (Array.isArray(value)) return value.flatMap((item, i) => unreadableValues(item, [...path, i]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = [...path, name];
    if (lostNames.has(name)) return [problem(place, `no value can be named '${name}'; use another name`)];
    return [...unreadableText(name, place), ...unreadableValues(inner, place)];
  });
}

function unreadableText(text: string, path: readonly (string | number)[]): ValueProblem[] {
  const found = unprintable.exec(text)?.[0];
  if (found === undefined) return [];
  const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [problem(path, `holds the character U+${code}, which YAML can't carry; remove it`)];
}

const problem = (path: readonly (string | number)[], message: string): ValueProblem => ({
  path: path.join('.'),
  message,
});
