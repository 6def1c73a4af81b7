import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { match, when } from '../../expression/branches.ts';
import { and, bytes, checksum, eq, hasEntries, join, not, or, text } from '../../expression/forms.ts';
import { each, extend, mapEach } from '../../expression/loops.ts';
import { defaultTo, whenSet } from '../../expression/optional.ts';
import { wholeQuantity } from '../../text/quantity.ts';
import { chartOf, specTemplate } from '../../testing/read-spec.ts';
import { renderChart } from '../render-chart.ts';

const entry = z.strictObject({ port: z.int().describe('Port.'), tls: z.boolean().default(false).describe('TLS.') });

const values = z.strictObject({
  name: z.string().default('a').describe('Name.'),
  count: z.int().default(1).describe('Count.'),
  ratio: z.number().default(0.5).describe('Ratio.'),
  on1: z.boolean().default(true).describe('Switch.'),
  off1: z.boolean().default(false).describe('Switch.'),
  either: z.union([z.int(), z.string()]).default(1).describe('Either.'),
  size: z.string().regex(wholeQuantity).default('1Mi').describe('Size.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Labels.'),
  names: z.array(z.string()).default([]).describe('Names.'),
  ports: z.record(z.string(), entry).default({}).describe('Ports.'),
  data: z.unknown().default({}).describe('Data.'),
  maybe: z.string().optional().describe('Maybe.'),
  more: z.array(z.string()).optional().describe('More.'),
  mode: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('one'), size: z.int().default(1).describe('Size.') }),
      z.strictObject({ is: z.literal('two') }),
    ])
    .default({ is: 'one', size: 1 })
    .describe('Mode.'),
});

const written = (build: Parameters<typeof specTemplate<typeof values>>[1]) =>
  specTemplate(values, build).trimEnd().split('\n');

describe('a leaf', () => {
  it('is quoted where it is a text, and printed whole where it is a number', () => {
    expect(written(({ name, count, ratio, on1, either }) => ({ name, count, ratio, on1, either }))).toEqual([
      'name: {{ .Values.name | quote }}',
      'count: {{ int64 .Values.count }}',
      'ratio: {{ float64 .Values.ratio | toJson }}',
      'on1: {{ .Values.on1 }}',
      'either: {{ ternary (quote .Values.either) (toJson .Values.either) (kindIs "string" .Values.either) }}',
    ]);
  });

  it('may be a text with references', () => {
    expect(written((v) => ({ a: text`${v.name}:${v.count} 5% {{`, b: text`${v.name}`, c: text`plain` }))).toEqual([
      'a: {{ printf "%s:%d 5%% {{" .Values.name (int64 .Values.count) | quote }}',
      'b: {{ .Values.name | quote }}',
      'c: plain',
    ]);
  });

  it('may be joined, measured or summed', () => {
    expect(written((v) => ({ a: join(v.names, ', '), b: bytes(v.size, 75), c: checksum(v.name, v.size) }))).toEqual([
      'a: {{ join ", " .Values.names | quote }}',
      'b: {{ include "test.bytes" (list .Values.size 75) | int64 }}',
      'c: {{ sha256sum (print .Values.name .Values.size) | quote }}',
    ]);
  });

  it('stands on one line where it is one of two short literals', () => {
    expect(written((v) => ({ a: when(v.on1, 'yes', 'plain'), b: when(v.on1, 1, 2) }))).toEqual([
      'a: {{ if .Values.on1 }}"yes"{{ else }}plain{{ end }}',
      'b: {{ if .Values.on1 }}1{{ else }}2{{ end }}',
    ]);
  });

  it('has a fallback that an empty text does not wake', () => {
    expect(written((v) => ({ a: defaultTo(v.maybe, 'none') }))).toEqual([
      'a: {{ ternary .Values.maybe "none" (hasKey .Values "maybe") | quote }}',
    ]);
  });
});

describe('a field', () => {
  it('is left out where its condition does not hold, or its value was not given', () => {
    expect(
      written((v) => ({ a: 1, b: when(v.on1, v.name), c: v.maybe, d: whenSet(v.maybe, (maybe) => text`<${maybe}>`) })),
    ).toEqual([
      'a: 1',
      '{{- if .Values.on1 }}',
      'b: {{ .Values.name | quote }}',
      '{{- end }}',
      '{{- if hasKey .Values "maybe" }}',
      'c: {{ .Values.maybe | quote }}',
      '{{- end }}',
      '{{- if hasKey .Values "maybe" }}',
      'd: {{ printf "<%s>" .Values.maybe | quote }}',
      '{{- end }}',
    ]);
  });

  it('follows the variant of a choice', () => {
    expect(written((v) => ({ a: 1, b: match(v.mode, 'is', { one: (one) => one.size, two: () => 'none' }) }))).toEqual([
      'a: 1',
      '{{- if eq .Values.mode.is "one" }}',
      'b: {{ int64 .Values.mode.size }}',
      '{{- else if eq .Values.mode.is "two" }}',
      'b: none',
      '{{- end }}',
    ]);
  });

  it('may be data of the values', () => {
    expect(written((v) => ({ labels: v.labels, data: v.data, z: 1 }))).toEqual([
      'labels:',
      '  {{- toYaml .Values.labels | nindent 4 }}',
      'data: {{ .Values.data | toJson }}',
      'z: 1',
    ]);
  });

  it('may be a map with fixed fields, or one with an entry for every entry', () => {
    expect(
      written((v) => ({
        a: extend({ x: v.name }, v.labels),
        b: mapEach(
          v.ports,
          (name) => text`p-${name}`,
          ({ tls }) => tls,
        ),
      })),
    ).toEqual([
      'a:',
      '  x: {{ .Values.name | quote }}',
      '  {{- with omit .Values.labels "x" }}',
      '  {{- toYaml . | nindent 4 }}',
      '  {{- end }}',
      'b:',
      '  {{- range $key, $item := .Values.ports }}',
      '  {{ printf "p-%s" $key | quote }}: {{ dig "tls" false $item }}',
      '  {{- else }}',
      '  {}',
      '  {{- end }}',
    ]);
  });
});

describe('a list', () => {
  it('has the items of a loop, and is [] without any', () => {
    expect(written((v) => ({ a: each(v.names, (name, i) => ({ name, i })), b: 1 }))).toEqual([
      'a:',
      '  {{- range $key, $item := .Values.names }}',
      '  - name: {{ $item | quote }}',
      '    i: {{ int64 $key }}',
      '  {{- else }}',
      '  []',
      '  {{- end }}',
      'b: 1',
    ]);
  });

  it('numbers the variables of inner loops, and writes $ for the root', () => {
    expect(
      written((v) => ({
        a: each(v.ports, (port, name) => ({
          name,
          port: port.port,
          all: each(v.names, (n) => text`${name}${n}${v.name}`),
        })),
      })),
    ).toEqual([
      'a:',
      '  {{- range $key, $item := .Values.ports }}',
      '  - name: {{ $key | quote }}',
      '    port: {{ int64 $item.port }}',
      '    all:',
      '      {{- range $key2, $item2 := $.Values.names }}',
      '      - {{ printf "%s%s%s" $key $item2 $.Values.name | quote }}',
      '      {{- else }}',
      '      []',
      '      {{- end }}',
      '  {{- else }}',
      '  []',
      '  {{- end }}',
    ]);
  });

  it('made of one conditional item is [] elsewhere', () => {
    expect(written((v) => ({ a: [when(v.on1, 'x')], b: [v.maybe], c: [v.names], d: [v.more], e: 1 }))).toEqual([
      'a:',
      '  {{- if .Values.on1 }}',
      '  - x',
      '  {{- else }}',
      '  []',
      '  {{- end }}',
      'b:',
      '  {{- if hasKey .Values "maybe" }}',
      '  - {{ .Values.maybe | quote }}',
      '  {{- else }}',
      '  []',
      '  {{- end }}',
      ...['names', 'more'].flatMap((name, i) => [
        `${'cd'[i]}:`,
        `  {{- with .Values.${name} }}`,
        '  {{- toYaml . | nindent 4 }}',
        '  {{- else }}',
        '  []',
        '  {{- end }}',
      ]),
      'e: 1',
    ]);
  });

  it('made of several items that may be left out is [] where all are', () => {
    expect(written((v) => ({ a: [when(v.on1, 'x'), v.names] })).slice(0, 4)).toEqual([
      'a:',
      '  {{- if not (or .Values.on1 .Values.names) }}',
      '  []',
      '  {{- end }}',
    ]);
  });

  it('takes in the items of lists and of conditions', () => {
    expect(written((v) => ({ a: ['x', v.names, when(v.on1, ['y', v.name]), each(v.names, (name) => name)] }))).toEqual([
      'a:',
      '  - x',
      '  {{- with .Values.names }}',
      '  {{- toYaml . | nindent 4 }}',
      '  {{- end }}',
      '  {{- if .Values.on1 }}',
      '  - "y"',
      '  - {{ .Values.name | quote }}',
      '  {{- end }}',
      '  {{- range $key, $item := .Values.names }}',
      '  - {{ $item | quote }}',
      '  {{- end }}',
    ]);
  });

  it('holds an item whose first field may be left out under the dash', () => {
    expect(
      written((v) => ({
        a: [
          { x: when(v.on1, 1), b: 2 },
          { x: when(v.on1, v.name, 'z'), b: 2 },
        ],
      })),
    ).toEqual([
      'a:',
      '  -',
      '    {{- if .Values.on1 }}',
      '    x: 1',
      '    {{- end }}',
      '    b: 2',
      '  {{- if .Values.on1 }}',
      '  - x: {{ .Values.name | quote }}',
      '  {{- else }}',
      '  - x: z',
      '  {{- end }}',
      '    b: 2',
    ]);
  });
});

describe('a map', () => {
  it('made of one conditional field is {} elsewhere', () => {
    expect(written((v) => ({ a: { b: when(v.on1, 1) } }))).toEqual([
      'a:',
      '  {{- if .Values.on1 }}',
      '  b: 1',
      '  {{- else }}',
      '  {}',
      '  {{- end }}',
    ]);
  });

  it('made of several conditional fields is {} where all are left out', () => {
    expect(written((v) => ({ a: { b: when(v.on1, 1), c: when(hasEntries(v.names), 2) } })).slice(0, 4)).toEqual([
      'a:',
      '  {{- if not (or .Values.on1 .Values.names) }}',
      '  {}',
      '  {{- end }}',
    ]);
  });
});

describe('a condition', () => {
  it('is written as a person would', () => {
    expect(
      written((v) => ({
        z: 1,
        a: when(not(eq(v.name, 'x')), v.name),
        b: when(and(hasEntries(v.names), not(hasEntries(v.labels))), v.name),
        c: when(not(not(v.on1)), v.name),
        d: when(not(or(v.on1, v.off1)), v.name),
      })).filter((line) => line.includes('if')),
    ).toEqual([
      '{{- if ne .Values.name "x" }}',
      '{{- if and .Values.names (not .Values.labels) }}',
      '{{- if .Values.on1 }}',
      '{{- if not (or .Values.on1 .Values.off1) }}',
    ]);
  });
});

describe('literal text', () => {
  it('keeps the braces of other templates', () => {
    expect(written(() => ({ a: '{{ $labels.pod }}', '{{': 'x {', b: '{{{' }))).toEqual([
      'a: "{{ "{{" }} $labels.pod }}"',
      '"{{ "{{" }}": "x {"',
      'b: "{{ "{{" }}{"',
    ]);
  });

  it('of several lines is a block', () => {
    expect(written(() => ({ a: 'one\n\n  two {{ x }}\n', b: [{ c: 'one\ntwo' }] }))).toEqual([
      'a: |',
      '  one',
      '',
      '    two {{ "{{" }} x }}',
      'b:',
      '  - c: |-',
      '      one',
      '      two',
    ]);
  });
});

describe('a document', () => {
  it('ends with a line that keeps the line feeds of the text before it', () => {
    expect(written((v) => ({ names: v.names }))).toEqual([
      'names:',
      '  {{- toYaml .Values.names | nindent 4 }}',
      '# This line keeps the line feeds that a text above may end with.',
    ]);
  });

  it('may be there for every entry, or under a condition', () => {
    const chart = chartOf(values, () => ({}));
    const object = { apiVersion: 'v1', kind: 'Test' };
    const of = (tree: unknown) => renderChart({ ...chart, objects: { many: tree } }, 'x')['templates/many.yaml'];
    expect(of(chartObjects((v) => each(v.ports, (port) => ({ ...object, port: port.port }))))).toBe(
      [
        '{{- /* Generated by keelwork from x; change the source, not this file. */ -}}',
        '{{- range $key, $item := .Values.ports }}',
        '---',
        'apiVersion: v1',
        'kind: Test',
        'port: {{ int64 $item.port }}',
        '{{- end }}',
        '',
      ].join('\n'),
    );
    expect(of(chartObjects((v) => when(v.on1, object)))).toContain(
      '{{- if .Values.on1 }}\napiVersion: v1\nkind: Test\n{{- end }}\n',
    );
  });

  function chartObjects(build: Parameters<typeof specTemplate<typeof values>>[1]): unknown {
    return Object(chartOf(values, build).objects['object']).spec;
  }
});

describe('what Helm could not print as the object reads', () => {
  it.each<[string, Parameters<typeof specTemplate<typeof values>>[1], string]>([
    [
      'an entry handed on whole, whose defaults values.yaml can not hold',
      (v) => ({ a: v.ports }),
      "values.ports is handed on whole, but fields of it have defaults that values.yaml can't hold; build it field by field",
    ],
    [
      'a choice handed on whole',
      (v) => ({ a: v.mode }),
      'values.mode is handed on whole, but a choice holds the fields of its other variants too; pick with match',
    ],
  ])('%s', (_, build, message) => {
    expect(() => specTemplate(values, build)).toThrow(new TypeError(`chart 'test', object: ${message}`));
  });
});
