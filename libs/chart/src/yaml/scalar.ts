/** Words that YAML 1.1 or 1.2 reads as a boolean or null when they stand bare. */
const words = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/** What some readers take for a number without digits before its exponent. */
const exponent = /^[eE][+-]?[0-9]+$/;

/** Starts with a letter or slash, so it is no number, date or directive; a colon only inside, where it starts no mapping. */
const bare = /^[A-Za-z/](?:[A-Za-z0-9_./@+,;()=-]|[: ](?=[A-Za-z0-9_./@+(]))*$/;

/** Characters that JSON leaves as they are and that a YAML reader drops, folds or refuses. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What may stand in a block of literal text: printable characters, tabs and line feeds. */
const literalText = /^[\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** A string on one line that reads as the same string under YAML 1.1 and 1.2. */
export function quoteIfNeeded(text: string): string {
  if (bare.test(text) && !words.has(text.toLowerCase()) && !exponent.test(text)) return text;
  return JSON.stringify(text).replace(unprintable, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The lines of a literal block (`|` or `|-`), without indentation; undefined where the text can't be one. */
export function literalBlock(text: string): { header: '|' | '|-'; lines: string[] } | undefined {
  if (!text.includes('\n') || /^\s|\n\n$|[ \t]\n?$/.test(text) || !literalText.test(text)) return undefined;
  const ends = text.endsWith('\n');
  return { header: ends ? '|' : '|-', lines: (ends ? text.slice(0, -1) : text).split('\n') };
}
