import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readShape } from './read-shape.ts';

const text = z.string().default('x').describe('Text.');
const variant = <T extends z.ZodRawShape>(is: string, fields: T) => z.strictObject({ is: z.literal(is), ...fields });
const choice = (...variants: [z.ZodObject, ...z.ZodObject[]]) =>
  z.discriminatedUnion('is', variants).default({ is: 'a' }).describe('Choice.');

function problemsOf(fields: z.ZodRawShape): string[] {
  const problems: string[] = [];
  readShape(z.strictObject(fields), '', problems);
  return problems;
}

describe('a value that a chart can not have', () => {
  it.each<[string, z.ZodRawShape, string]>([
    [
      'without a description',
      { a: z.string().default('x') },
      "a: has no description; add .describe('…'), it becomes the comment in values.yaml",
    ],
    [
      'without a description, inside an object',
      { a: z.strictObject({ b: z.int().default(1) }).describe('A.') },
      "a.b: has no description; add .describe('…'), it becomes the comment in values.yaml",
    ],
    [
      'named by a word of YAML 1.1',
      { on: text },
      "on: the name 'on' is a word that YAML 1.1 reads as no string; use another",
    ],
    [
      'named by a letter that YAML 1.1 reads as a boolean',
      { Y: text },
      "Y: the name 'Y' is a word that YAML 1.1 reads as no string; use another",
    ],
    [
      'named so that a template can not write it',
      { 'pod-labels': text },
      "pod-labels: the name 'pod-labels' can't be written in a Helm template; use letters and digits",
    ],
    [
      'named as Helm names its own, at the root',
      { enabled: z.boolean().default(true).describe('On.') },
      "enabled: the name 'enabled' is Helm's own in the values of a subchart; use another",
    ],
    [
      'named global',
      { global: text },
      "global: the name 'global' is Helm's own in the values of a subchart; use another",
    ],
    [
      'open to unknown fields',
      { a: z.object({ b: text }).describe('A.') },
      'a: is open to unknown fields; use z.strictObject, so that a typing mistake is refused',
    ],
    [
      'of a type that no values file holds',
      { a: z.date().describe('A.') },
      'a: a date has no place in a values file; use objects, records, arrays, enums, strings, numbers or booleans',
    ],
    [
      'that may be null',
      { a: z.string().nullable().describe('A.') },
      'a: a nullable has no place in a values file; use objects, records, arrays, enums, strings, numbers or booleans',
    ],
    [
      'with a pattern that looks ahead',
      {
        a: z
          .string()
          .regex(/^(?!x)a/)
          .default('a')
          .describe('A.'),
      },
      "a: has '(?!' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)",
    ],
    [
      'with a pattern that looks behind',
      {
        a: z
          .string()
          .regex(/(?<=x)a/)
          .default('a')
          .describe('A.'),
      },
      "a: has '(?<=' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)",
    ],
    [
      'with a pattern that refers back',
      { a: z.string().regex(/(a)\1/).default('aa').describe('A.') },
      "a: has '\\1' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)",
    ],
    [
      'with a pattern that repeats too often',
      {
        a: z
          .string()
          .regex(/^a{0,1001}$/)
          .default('a')
          .describe('A.'),
      },
      "a: has '{0,1001}' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)",
    ],
    [
      'with a flag on its pattern',
      { a: z.string().regex(/^a$/i).default('a').describe('A.') },
      "a: has the flag 'i' on its pattern, which values.schema.json can't hold; write the pattern without it",
    ],
    [
      'with such a pattern for its names',
      {
        a: z
          .record(z.string().regex(/^(?=a)/), text)
          .default({})
          .describe('A.'),
      },
      "a: its names: has '(?=' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)",
    ],
    [
      'that is trimmed',
      { a: z.string().trim().default('a').describe('A.') },
      'a: changes what it reads (coerce, trim, toLowerCase …), which Helm does not; describe what it takes with .regex(…)',
    ],
    [
      'that is coerced',
      { a: z.coerce.number().default(1).describe('A.') },
      'a: changes what it reads (coerce, trim, toLowerCase …), which Helm does not; describe what it takes with .regex(…)',
    ],
    [
      'an object with a default of its own',
      { a: z.strictObject({ b: text }).default({ b: 'y' }).describe('A.') },
      'a: an object takes its default from its fields; give the fields defaults and drop this one',
    ],
    [
      'a field of a variant without a default',
      { a: choice(variant('a', { b: z.string().describe('B.') })) },
      'a.b: needs a default or .optional(), because Helm merges the variants into one map',
    ],
    [
      'a field that is another thing in another variant',
      { a: choice(variant('a', { b: text }), variant('b', { b: z.int().default(1).describe('Number.') })) },
      'a.b: stands in two variants with different types, defaults or descriptions, but Helm merges the variants into one map; make them the same, or use two names',
    ],
  ])('is one %s', (_, fields, problem) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });

  it('is told with all others', () => {
    expect(problemsOf({ no: z.string().default('x'), a: z.bigint().describe('A.') })).toHaveLength(3);
  });
});

describe('a value that a chart can have', () => {
  it.each<[string, z.ZodType]>([
    [
      'with a rule of its own, which only the object reading checks',
      z
        .string()
        .refine((a) => a !== 'x')
        .default('a')
        .describe('A.'),
    ],
    [
      'with a pattern that escapes brackets',
      z
        .string()
        .regex(/^\(\?=[(?=]$/)
        .default('(?=(')
        .describe('A.'),
    ],
    ['with a format', z.ipv4().default('10.0.0.1').describe('A.')],
    ['read-only', z.array(z.string()).readonly().default([]).describe('A.')],
    ['an object with an empty default', z.strictObject({ b: text }).prefault({}).describe('A.')],
    ['any data', z.unknown().default({}).describe('A.')],
  ])('is one %s', (_, schema) => {
    expect(problemsOf({ a: schema })).toEqual([]);
  });

  it('has the default of a choice in the fields of its variants', () => {
    const schema = z
      .discriminatedUnion('is', [
        variant('a', { p: z.int().default(1).describe('P.') }),
        variant('b', { m: z.int().optional().describe('M.') }),
      ])
      .default({ is: 'a', p: 5 })
      .describe('Choice.');
    const shape = readShape(schema, 'scaling', []);
    expect(shape).toMatchObject({
      kind: 'choice',
      key: 'is',
      variants: { a: ['p'], b: ['m'] },
      fields: { is: { default: 'a' }, p: { default: 5 }, m: { optional: true } },
    });
  });
});
