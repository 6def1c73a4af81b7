import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { specObject } from '../testing/read-spec.ts';
import { match, when } from './branches.ts';
import { and, bytes, checksum, eq, ge, gt, hasEntries, join, le, lt, ne, not, or, text } from './forms.ts';
import { each, extend, mapEach } from './loops.ts';
import { defaultTo, isSet, whenSet } from './optional.ts';

const values = z.strictObject({
  name: z.string().default('a').describe('Name.'),
  count: z.int().default(2).describe('Count.'),
  ratio: z.number().default(0.1).describe('Ratio.'),
  flag: z.boolean().default(false).describe('Flag.'),
  either: z.union([z.int(), z.string()]).default(80).describe('Either.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Labels.'),
  names: z.array(z.string()).default(['x', 'y']).describe('Names.'),
  maybe: z.string().optional().describe('Maybe.'),
  zero: z.int().optional().describe('Zero.'),
  mode: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('one'), size: z.int().default(1).describe('Size.') }),
      z.strictObject({ is: z.literal('two') }),
    ])
    .default({ is: 'one', size: 1 })
    .describe('Mode.'),
});

type Build = Parameters<typeof specObject<typeof values>>[1];
const read = (build: Build, ...layers: readonly unknown[]) => specObject(values, build, ...layers);

describe('the object reading', () => {
  it.each<[string, Build, unknown, unknown?]>([
    ['of a text', (v) => text`${v.name} ${v.count} ${v.ratio} ${v.flag} {{ x }}`, 'a 2 0.1 false {{ x }}'],
    [
      'of big and small numbers in a text',
      (v) => text`${v.count} ${v.ratio}`,
      '1000000 1e-7',
      { count: 1000000, ratio: 1e-7 },
    ],
    [
      'of comparisons',
      (v) => [eq(v.name, 'a'), ne(v.name, 'a'), lt(v.count, 2), le(v.count, 2), gt(v.ratio, 0), ge(v.ratio, 1)],
      [true, false, false, true, true, false],
    ],
    ['of texts compared by byte', (v) => lt(v.name, '\u{1f600}'), true, { name: '\ufffd' }],
    ['of a text or number compared with both', (v) => [eq(v.either, 80), eq(v.either, '80')], [true, false]],
    [
      'of and, or, not',
      (v) => [and(v.flag, not(v.flag)), or(v.flag, not(v.flag)), and(), or()],
      [false, true, true, false],
    ],
    [
      'of what has entries',
      (v) => [hasEntries(v.names), hasEntries(v.labels), hasEntries(v.name)],
      [true, false, false],
      { name: '' },
    ],
    [
      'of what was given, be it empty or zero',
      (v) => [isSet(v.maybe), isSet(v.zero)],
      [true, true],
      { maybe: '', zero: 0 },
    ],
    [
      'of what was not given',
      (v) => [isSet(v.maybe), defaultTo(v.maybe, 'none'), whenSet(v.maybe, (maybe) => text`<${maybe}>`, 'nothing')],
      [false, 'none', 'nothing'],
    ],
    ['of a fallback that an empty text does not wake', (v) => defaultTo(v.maybe, 'none'), '', { maybe: '' }],
    [
      'of a condition as field, item and items',
      (v) => ({ a: when(v.flag, 1), b: [when(v.flag, 1), when(not(v.flag), ['x', 'y'])] }),
      { b: ['x', 'y'] },
    ],
    [
      'of a choice',
      (v) => match(v.mode, 'is', { one: (one) => one.size, two: () => 'none' }),
      'none',
      { mode: { is: 'two' } },
    ],
    ['of a loop over a list', (v) => each(v.names, (name, i) => text`${i}${name}`), ['0x', '1y']],
    [
      'of a loop over a map, in byte order of its names',
      (v) => each(v.labels, (value, name) => text`${name}=${value}`),
      ['10=b', '9=a', '\ufffd=d', '\u{1f600}=c'],
      { labels: { 9: 'a', 10: 'b', '\u{1f600}': 'c', '\ufffd': 'd' } },
    ],
    [
      'of a map with an entry for every entry',
      (v) =>
        mapEach(
          v.labels,
          (name) => text`n-${name}`,
          (value) => ({ value }),
        ),
      { 'n-a': { value: '1' } },
      { labels: { a: '1' } },
    ],
    [
      'of a map with fixed fields, which win',
      (v) => extend({ a: v.name }, v.labels),
      { a: 'a', b: '2' },
      { labels: { a: '1', b: '2' } },
    ],
    ['of joined items', (v) => join(v.names, ', '), 'x, y'],
    [
      'of a checksum',
      (v) => checksum(v.name, text`b`),
      'fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603',
    ],
  ])('%s', (_, build, expected, layer = {}) => {
    expect(read(build, layer)).toEqual(expected);
  });
});

describe('a form that can not be read in both ways', () => {
  it.each<[string, Build, string]>([
    ['an order of booleans', (v) => lt(v.flag, true), 'lt: booleans have no order; use eq or ne'],
    [
      'an order of texts and numbers',
      (v) => gt(v.either, 1),
      'gt: what may be a text or a number has no order; use eq or ne',
    ],
    ['a share that is no percentage', (v) => bytes(v.name, 12.5), 'bytes: 12.5 is no whole percentage from 1 to 100'],
    [
      'a fallback of what always has a value',
      (v) => defaultTo(v.name, 'x'),
      'defaultTo(values.name): only a value declared .optional() can be unset; this one always has a value, so use it as it is',
    ],
    [
      'a question for what always has a value',
      (v) => isSet(v.labels),
      'isSet(values.labels): only a value declared .optional() can be unset; this one always has a value, so use it as it is',
    ],
    [
      'a loop over what is no value',
      (v) =>
        each(
          each(v.names, (name) => name),
          (name) => name,
        ),
      'each: only a map or a list of the values can be walked',
    ],
    [
      'a map of entries that may be left out',
      (v) =>
        mapEach(
          v.labels,
          (name) => name,
          (value) => when(v.flag, value),
        ),
      'mapEach: an entry may be left out, and then the two readings could not agree that the map is empty; build one that is always there',
    ],
    [
      'fixed fields that may all be left out',
      (v) => extend({ a: when(v.flag, 'x') }, v.labels),
      'extend: its fixed fields may all be left out; give it one that is always there',
    ],
    [
      'more of what is no value',
      (v) =>
        extend(
          { a: 'x' },
          mapEach(
            v.labels,
            (name) => name,
            (value) => value,
          ),
        ),
      "extend: takes a map of the values, not a 'each' expression",
    ],
    ['a choice without cases', (v) => match(v.mode, 'is', {}), 'match: give at least one case'],
  ])('throws as it is written: %s', (_, build, message) => {
    expect(() => read(build)).toThrow(message);
  });
});
