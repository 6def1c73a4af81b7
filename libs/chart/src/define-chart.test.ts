import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineChart } from './define-chart.ts';
import { text } from './expression/forms.ts';
import { renderObjects } from './objects/render-objects.ts';
import { chartOf } from './testing/read-spec.ts';

const name = z.string().default('a').describe('Name.');

describe('a definition', () => {
  it('tells every problem of its values at once', () => {
    const values = z.strictObject({
      on: name,
      a: z.string().describe('A.'),
      b: z.strictObject({ c: z.int().default(1) }).describe('B.'),
      d: z.date().describe('D.'),
    });
    expect(() => chartOf(values, () => ({}))).toThrow(
      new TypeError(
        [
          "chart 'test': 5 problems in its values",
          "  on: the name 'on' is a word that YAML 1.1 reads as no string; use another",
          "  b.c: has no description; add .describe('…'), it becomes the comment in values.yaml",
          '  d: a date has no place in a values file; use objects, records, arrays, enums, strings, numbers or booleans',
          '  a: needs .default(…) or .optional(), so that the chart installs with its defaults',
          '  d: needs .default(…) or .optional(), so that the chart installs with its defaults',
        ].join('\n'),
      ),
    );
  });

  it('wants a default for every choice', () => {
    const values = z.strictObject({
      mode: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('a') })]).describe('Mode.'),
    });
    expect(() => chartOf(values, () => ({}))).toThrow(
      new TypeError("chart 'test': 1 problem in its values\n  mode: needs .default({ is: … })"),
    );
  });

  it('has the defaults of all variants side by side, as values.yaml has', () => {
    const mode = z
      .discriminatedUnion('is', [
        z.strictObject({ is: z.literal('a'), p: z.int().default(1).describe('P.') }),
        z.strictObject({ is: z.literal('b'), m: z.int().default(2).describe('M.') }),
      ])
      .default({ is: 'a', p: 3 })
      .describe('Mode.');
    expect(
      chartOf(z.strictObject({ mode, maybe: z.string().optional().describe('Maybe.') }), () => ({})).defaults,
    ).toEqual({ mode: { is: 'a', p: 3, m: 2 } });
  });
});

it('names the templates of its objects by keys that are file names', () => {
  expect(() =>
    defineChart({
      name: 'server',
      description: 'Serves.',
      appVersion: '1.0.0',
      values: z.strictObject({ name }),
      objects: () => ({
        'config-map': { apiVersion: 'v1', kind: 'ConfigMap' },
        'a/b': { apiVersion: 'v1', kind: 'ConfigMap' },
      }),
      endpoints: () => ({}),
    }),
  ).toThrow(
    new TypeError(
      "chart 'server': 1 problem in its objects\n  a/b: is no name for a template; use lower-case letters and digits, with - between words",
    ),
  );
});

describe('an instance', () => {
  const chart = defineChart({
    name: 'server',
    description: 'Serves.',
    appVersion: '1.0.0',
    values: z.strictObject({ name, port: z.int().default(80).describe('Port.') }),
    objects: () => ({}),
    endpoints: ({ name, values }) => ({ http: `${name}:${values.port}` }),
  });

  it('knows its endpoints by its name and values', () => {
    expect(chart.as('web').endpoints).toEqual({ http: 'web:80' });
    expect(chart.as('web', { port: 8080 }).endpoints).toEqual({ http: 'web:8080' });
  });

  it('keeps what was said, and the namespace of its own', () => {
    expect(chart.as('web', { port: 8080 }, { namespace: 'edge' })).toMatchObject({
      name: 'web',
      values: { port: 8080 },
      namespace: 'edge',
    });
  });
});

describe('two keys of a chart', () => {
  const object = (of: unknown) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: of } });

  it('can not write one object', () => {
    const chart = {
      ...chartOf(z.strictObject({ name }), () => ({})),
      objects: { one: object('a'), two: object(text`a`), three: object('b') },
    };
    expect(renderObjects(chart, { name: 'x', namespace: 'y' }, [])).toEqual({
      ok: false,
      problems: [
        {
          path: 'objects.two',
          message: "writes the ConfigMap 'a' that 'one' writes too; give one of them another name",
        },
      ],
    });
  });
});
