import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { when } from '../../expression/branches.ts';
import { bytes, checksum, text } from '../../expression/forms.ts';
import { expression, type Expr } from '../../expression/expression.ts';
import type { Ref } from '../../expression/types.ts';
import { namedText } from '../../text/file.ts';
import type { FileContext } from '../../text/handlebars/file-context.ts';
import { readHandlebars } from '../../text/handlebars/read-handlebars.ts';
import { chartOf } from '../../testing/read-spec.ts';
import { renderChart } from '../render-chart.ts';

const values = z.strictObject({
  name: z.string().default('a').describe('Name.'),
  flag: z.boolean().default(true).describe('Flag.'),
  size: z.string().default('1Mi').describe('Size.'),
  names: z.array(z.string()).default([]).describe('Names.'),
});

type Values = Ref<z.output<typeof values>>;

const rendered = (build: (v: Values) => unknown) => renderChart(chartOf(values, build), 'its definition');
const printed = (source: (v: Values) => Expr<string>) =>
  rendered((v) => ({ f: namedText('app.conf', source(v)) }))['templates/_app.conf.tpl'];
const handlebars = (source: string) =>
  printed((v) => expression(readHandlebars(source, { ...context(v) }, 'app.conf.hbs')));
const context = ({ name, flag, names }: Values): FileContext => ({ name, flag, names, brace: '{' });

describe('a configuration text', () => {
  it('without references is a file that no template engine looks into', () => {
    const files = rendered(() => ({ f: namedText('rules.yml', text`{{ $value }}\n{{-`) }));
    expect(files['files/rules.yml']).toBe('{{ $value }}\n{{-');
    expect(files['templates/object.yaml']).toContain('f: {{ .Files.Get "files/rules.yml" | quote }}\n');
  });

  it('with references is a named template', () => {
    const files = rendered((v) => {
      const conf = namedText('app.conf', text`name = ${v.name}\n`);
      return { conf, sum: checksum(conf) };
    });
    expect(files['templates/_app.conf.tpl']).toBe(
      '{{- define "test.app.conf" -}}\nname = {{ .Values.name }}\n{{ end }}\n',
    );
    expect(files['templates/object.yaml']).toContain(
      'conf: {{ include "test.app.conf" . | quote }}\n  sum: {{ sha256sum (include "test.app.conf" .) | quote }}\n',
    );
  });

  it('keeps braces that are not its own', () => {
    expect(printed((v) => text`{{ a }} {${v.name}} ${'{'}{ {`)).toBe(
      '{{- define "test.app.conf" -}}\n{{ "{{" }} a }} {{ "{" }}{{ .Values.name }}} {{ "{{" }} {{ "{" }}{{ end }}\n',
    );
  });

  it('that begins with white space keeps it', () => {
    expect(printed((v) => text`\n  ${v.name}`)).toBe('{{ define "test.app.conf" }}\n  {{ .Values.name }}{{ end }}\n');
  });

  it.each([
    [
      'on lines of their own',
      'a\n{{#if flag}}\nb\n{{else}}\nc\n{{/if}}\n{{#each names}}\n- {{this}}\n{{/each}}\nd\n',
      'a\n{{- if .Values.flag }}\nb\n{{- else }}\nc\n{{- end }}\n{{- range $key, $item := .Values.names }}\n- {{ $item }}\n{{- end }}\nd\n',
    ],
    [
      'inside each other',
      'a\n{{#if flag}}\n{{#each names}}\n{{#if ../flag}}\nb\n{{/if}}\n{{/each}}\n{{/if}}\n',
      'a\n{{- if .Values.flag }}\n{{- range $key, $item := .Values.names }}\n{{- if $.Values.flag }}\nb\n{{- end }}\n{{- end }}\n{{- end }}\n',
    ],
    ['without else', 'a\n{{#unless flag}}\nb\n{{/unless}}\n', 'a\n{{- if not .Values.flag }}\nb\n{{- end }}\n'],
    ['after a blank line', 'a\n\n{{#if flag}}\nb\n{{/if}}\n', 'a\n\n{{ if .Values.flag }}b\n{{ end }}'],
    ['before a blank line', 'a\n{{#if flag}}\nb\n\n{{/if}}\nc', 'a\n{{ if .Values.flag }}b\n\n{{ end }}c'],
    ['within a line', 'a {{#if flag}}b{{brace}}{{/if}} c', 'a {{ if .Values.flag }}b{{ "{" }}{{ end }} c'],
  ])('has its blocks %s', (_, source, body) => {
    expect(handlebars(source)).toBe(`{{- define "test.app.conf" -}}\n${body}{{ end }}\n`);
  });

  it('may be put together in code', () => {
    expect(printed((v) => text`a\n${when(v.flag, 'b\n', text`${v.name}\n`)}c`)).toBe(
      '{{- define "test.app.conf" -}}\na\n{{- if .Values.flag }}\nb\n{{- else }}\n{{ .Values.name }}\n{{- end }}\nc{{ end }}\n',
    );
  });

  it('has one name', () => {
    expect(() => rendered((v) => ({ a: namedText('x', text`${v.name}`), b: namedText('x', text`${v.size}`) }))).toThrow(
      new TypeError("two configuration files are both named 'x'; make one expression and use it twice"),
    );
  });
});

describe('the helper for bytes', () => {
  it('is in charts that use it only', () => {
    expect(rendered((v) => ({ a: v.size }))).not.toHaveProperty(['templates/_helpers.tpl']);
    expect(rendered((v) => ({ a: bytes(v.size) }))).toHaveProperty(['templates/_helpers.tpl']);
  });
});
