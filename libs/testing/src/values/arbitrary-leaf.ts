import fc from 'fast-check';
import { z } from 'zod';
import { printable, trickyText } from './tricky-text.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Values that a zod schema without parts accepts; `texts` gives the strings where the schema has no pattern. */
export function arbitraryLeaf(schema: z.ZodType, texts: fc.Arbitrary<string> = trickyText()): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return fromJsonSchema(json, texts).filter((value) => schema.safeParse(value).success);
}

function fromJsonSchema(schema: JsonSchema, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => fromJsonSchema(Object(option), texts)));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'string':
      return strings(schema, texts);
    default:
      return fc.constantFrom<unknown>(
        {},
        { name: 'on', list: [1000000, '012', { a: 0.5 }], 'a.b/c': true },
        [],
        ['y'],
        'y',
        1000000,
        true,
      );
  }
}

/** Bounds, round numbers that floating point prints with an exponent, and anything between. */
function integers({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf: step = 1,
}: JsonSchema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? Number.MIN_SAFE_INTEGER, Number(exclusiveMinimum ?? -Infinity) + 1);
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, Number(exclusiveMaximum ?? Infinity) - 1);
  const special = [min, max, 0, 1, 1e6, 1e7, 2 ** 31, 2 ** 53 - 1].filter(
    (n) => n >= min && n <= max && n % step === 0,
  );
  const between = fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((n) => n * step);
  return special.length ? fc.oneof(fc.constantFrom(...special), between) : between;
}

function numbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): fc.Arbitrary<number> {
  const min = minimum ?? Number(exclusiveMinimum ?? -Number.MAX_VALUE);
  const max = maximum ?? Number(exclusiveMaximum ?? Number.MAX_VALUE);
  const special = [min, max, 0, 0.1, 1, 1.5, 100, 1e6, 1e20, 1e21, 1e-6, 1e-7].filter((n) => n >= min && n <= max);
  const between = fc.double({ min, max, noNaN: true });
  // Negative zero is the one number that the two readings print differently, and nobody writes it.
  return fc.oneof(fc.constantFrom(...special), between).map((n) => (n === 0 ? 0 : n));
}

function strings(
  { pattern, allOf, minLength, maxLength }: JsonSchema,
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const source = pattern ?? allOf?.map((part) => Object(part).pattern).find((part) => typeof part === 'string');
  const drawn = source === undefined ? texts : fc.stringMatching(new RegExp(source));
  if (source !== undefined || !minLength) return drawn;
  return fc.oneof(
    drawn,
    fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength ?? Infinity, minLength + 20) }).map(printable),
  );
}
