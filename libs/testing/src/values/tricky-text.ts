import fc from 'fast-check';

/** Texts that YAML 1.1, YAML 1.2, Go or Helm are known to read as something else. */
const known = [
  ...['', ' ', 'on', 'Off', 'y', 'N', 'yes', 'No', 'true', 'FALSE', 'null', '~', '1_000', '0b101', '0o17', '012', '1e3', '12:30', '1:20:30.5'],
  ...['-1', '+1', '.5', '1.', '1.0', '0x1F', '.inf', '.nan', '2001-01-01', '=', '<<', '-', '?', ':', '#', 'a: b', 'a #b', '- a', '? a', '---', '...'],
  ...['{{ x }}', '{{ .Values.x }}', '{{', '}}', '{', '}', '{{{', '{{- x -}}', '{{/* x */}}', '{{ "{{" }}', '${x}', '%s', '%!s', '100%'],
  ...["'", '"', '\\', '\\n', '`', "it's", '"a"', '[a]', '{a: b}', '&a', '*a', '!a', '|', '>', '|-', '@a', '%a', '<b>&amp;</b>'],
  ...['\n', 'a\n', 'a\n\n', '\na', 'a\nb', 'a\nb\n', 'a\n\nb\n\n\n', 'a \nb', '  a\nb', 'a\n  b\n', 'a\n   \nb', '\ta', 'a\t', 'a\n\tb', 'a\r\nb', '\r'],
  ...['a\n{{ x }}\nb\n', 'a\n---\nb', 'a\n# b\n', ' a', 'a ', 'é', '日本', '😀', 'e\u0301', '\u0000', '\u001b', '\u00a0', '\u00ad'],
  ...['\u2028', '\u2029', '\ufeff', '\u{1fffe}', 'a'.repeat(90), 'word '.repeat(60), '\u{1f600}'.repeat(90), `${'x'.repeat(300)}\n${'y '.repeat(200)}z`],
];

const fragments = ['a', ' ', '  ', '\n', '\t', '{', '{{', '}}', ':', ': ', '#', ' #', '%', '\\', '"', "'", '-', '- ', '0', '1', '_', '.', 'é', '😀', '\r', '|', '>', '&', '*', '!', '~', ','];

/** What no chart takes, because YAML can't carry it. */
const unprintable = /[\u007f-\u009f\ufffe\uffff]/g;

/** Any text: known traps, combinations of their parts, random characters of all of Unicode, and long ones. */
export const trickyText = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...known),
      fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
    )
    .map((text) => text.replace(unprintable, ''));

/** Names of map entries: as above, but no longer than a YAML key may be, and not the one name that zod drops. */
export const trickyName = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom('default', 'a.b', 'a/b', 'example.org/name', 'a-b', 'constructor', '10', '9', '\u{1f600}', '\ufffd'), trickyText());
