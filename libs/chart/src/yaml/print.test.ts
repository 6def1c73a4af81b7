import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printYaml } from './print.ts';

/** Texts that YAML 1.1 or 1.2 reads as something else where they stand bare, or that have a shape of their own. */
const traps = [
  ...[
    'on',
    'Off',
    'y',
    'N',
    'yes',
    'NO',
    'true',
    'False',
    'null',
    '~',
    '',
    '1_000',
    '0b101',
    '0o17',
    '012',
    '1e3',
    'e3',
    '12:30',
    '.',
    '.5',
    '1.',
    '0x1f',
    '.inf',
    '.nan',
    '2001-01-01',
    '=',
    '<<',
  ],
  ...[
    'a: b',
    'a #b',
    '#',
    '- a',
    '-',
    '?',
    '---',
    '...',
    '%a',
    '@a',
    '`a`',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '[a]',
    '{a}',
    '"a"',
    "'a'",
    '\\',
    'a:',
    ':a',
    'a,b',
    '{{ x }}',
    'it is fine',
  ],
  ...[
    '\n',
    'a\n',
    'a\n\n',
    '\na',
    'a\nb',
    'a\nb\n',
    '  a\nb\n',
    'a\n  b\n\nc\n',
    'a\n   \nb',
    'a \nb\n',
    'a\n\tb\n',
    '\ta\n',
    'a\r\nb\n',
    'a\n# b\n',
    'a\n--- b\n',
    'key: |\n  a\n',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\u{1f600}',
    'é\n😀\n',
    'long '.repeat(100),
    `${'long '.repeat(100)}\nend\n`,
  ],
];

const texts = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\t', ':', '#', '-', '"', '{'), { maxLength: 10 })
    .map((all) => all.join('')),
);
const names = texts.filter((name) => name !== '__proto__');
const scalars = fc.oneof(
  texts,
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    scalars,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(names, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe.each(['1.1', '1.2'] as const)('what printYaml writes, read as YAML %s', (version) => {
  const read = (text: string): unknown => parse(text, { version, merge: true });

  it.each(traps)('is the text %j, as value, key and item', (text) => {
    const data = {
      value: text,
      list: [text, [text], { key: text }],
      [text]: 1,
      map: { [text]: { [text]: text } },
      end: text,
    };
    expect(read(printYaml(data))).toEqual(data);
  });

  it('is any data', () => {
    fc.assert(
      fc.property(fc.dictionary(names, tree, { maxKeys: 4, noNullPrototype: true }), (data) => {
        expect(read(printYaml(data))).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('printYaml', () => {
  it('writes blocks, with the first field of an item on the line of its dash', () => {
    expect(
      printYaml({
        kind: 'Test',
        metadata: { name: 'a', labels: {} },
        spec: [{ a: 1, b: [true] }, [], [['x']]],
        text: 'one\ntwo\n',
      }),
    ).toBe(
      [
        'kind: Test',
        'metadata:',
        '  name: a',
        '  labels: {}',
        'spec:',
        '  - a: 1',
        '    b:',
        '      - true',
        '  - []',
        '  -',
        '    -',
        '      - x',
        'text: |',
        '  one',
        '  two',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not there', () => {
    expect(printYaml({ a: undefined, b: { c: undefined }, d: [undefined], e: [undefined, 1] })).toBe(
      'b: {}\nd: []\ne:\n  - 1\n',
    );
  });

  it('writes a file mode in decimal, which YAML 1.1 and 1.2 read the same', () => {
    expect(printYaml({ defaultMode: 0o440 })).toBe('defaultMode: 288\n');
  });

  it('writes an empty map for nothing', () => {
    expect(printYaml({})).toBe('{}\n');
  });

  it('quotes a text only where it has to', () => {
    const bare = [
      'a',
      'app.kubernetes.io/name',
      'nginx:1.29',
      'http://x',
      'two words',
      '/healthz',
      'a-b_c@d+e',
      'say (this), or that',
    ];
    const quoted = ['on', 'y', '12', '1Mi', '', ' a', 'a ', 'a: b', 'a:', 'a #b', '-a', '*', 'e3'];
    expect(printYaml({ bare, quoted })).toBe(
      [
        'bare:',
        ...bare.map((text) => `  - ${text}`),
        'quoted:',
        ...quoted.map((text) => `  - ${JSON.stringify(text)}`),
        '',
      ].join('\n'),
    );
  });
});
