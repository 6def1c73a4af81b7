import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartOf, specObject } from '../testing/read-spec.ts';
import { when } from './branches.ts';
import { isExpression } from './expression.ts';
import { eq, text } from './forms.ts';
import { each } from './loops.ts';
import type { Ref } from './types.ts';

const values = z.strictObject({
  image: z
    .strictObject({
      tag: z.string().default('1').describe('Tag.'),
      constructor: z.string().default('c').describe('C.'),
    })
    .describe('Image.'),
  ports: z.record(z.string(), z.int()).default({}).describe('Ports.'),
});

type Values = Ref<z.output<typeof values>>;

/** What a service does with its values, as it is defined. */
const defining = (use: (values: Values) => unknown) => () => chartOf(values, (given) => use(given));

describe('a reference', () => {
  it.each<[string, (values: Values) => unknown]>([
    ['in a template literal', ({ image }) => `v${Reflect.get(image, 'tag')}`],
    ['with +', ({ image }) => 'v' + String(image.tag)],
    ['in JSON', ({ image }) => JSON.stringify({ tag: image.tag })],
    ['as a key', ({ image }) => Object.fromEntries([[Reflect.get(image, 'tag'), 1]])],
    ['joined', ({ image }) => [image.tag].join()],
  ])('used as a plain string throws: %s', (_, use) => {
    expect(defining(use)).toThrow(
      new TypeError(
        'values.image.tag is a reference to a value, not a string: its text is only known when the chart is read. Write text`…${reference}…` instead of a template literal, + or String().',
      ),
    );
  });

  it.each<[string, (values: Values) => unknown, string]>([
    ['a condition', ({ image }) => String(when(eq(image.tag, 'x'), 'a')), "a 'if' expression"],
    ['a text', ({ image }) => String(text`v${image.tag}`), "a 'text' expression"],
    ['the key of a loop', ({ ports }) => each(ports, (_, name) => String(name)), 'key'],
  ])('says what it is, for %s', (_, use, name) => {
    expect(defining(use)).toThrow(`${name} is a reference to a value, not a string`);
  });

  it.each<[string, (values: Values) => unknown]>([
    ['a field', ({ image }) => ({ ...image.tag })],
    ['an object', ({ image }) => ({ ...image })],
    ['the rest of an object', ({ image: { tag, ...rest } }) => [tag, rest]],
  ])('can not be spread: %s', (_, use) => {
    expect(defining(use)).toThrow(
      /^values\.image(\.tag)? can't be spread into an object, because its fields are only known when the chart is read\. Write extend\(\{ … \}, reference\), or name the fields\.$/,
    );
  });

  it('throws for a field that is not there, with the one that was likely meant', () => {
    expect(defining((given) => Reflect.get(given, 'imgae'))).toThrow(
      new TypeError("values has no field 'imgae'; did you mean 'image'?"),
    );
    expect(defining(({ image }) => Reflect.get(image, 'quality'))).toThrow(
      new TypeError("values.image has no field 'quality'; it has tag, constructor"),
    );
  });

  it('finds a value that is named like something of JavaScript', () => {
    expect(specObject(values, ({ image }) => ({ a: image.constructor }))).toEqual({ a: 'c' });
  });

  it('shows its path where it is printed for a person', () => {
    defining(({ image }) => {
      expect(inspect(image.tag)).toBe('<values.image.tag>');
      expect(isExpression(image.tag)).toBe(true);
      return {};
    })();
  });
});
