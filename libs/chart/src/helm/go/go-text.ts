/** A string as Go writes it in a template action. JSON's escapes are Go's too. */
export const goString = (text: string): string => JSON.stringify(text);

/** Plain data as a template makes it: `dict "a" (list 1 2)`. */
export function goData(data: unknown): string {
  if (Array.isArray(data)) return ['list', ...data.map((item) => argument(goData(item)))].join(' ');
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  return ['dict', ...Object.entries(data).map(([key, value]) => `${goString(key)} ${argument(goData(value))}`)].join(
    ' ',
  );
}

/** A pipeline as an argument of a function: in parentheses, unless it is one word or string. */
export const argument = (pipeline: string): string =>
  /^\S+$/.test(pipeline) || /^"(?:[^"\\]|\\.)*"$/.test(pipeline) ? pipeline : `(${pipeline})`;

/** Literal text inside a template: Go's opening braces come out as themselves. */
export const escapeBraces = (text: string): string => text.replaceAll('{{', '{{ "{{" }}');
