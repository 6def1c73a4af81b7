import { expect, it } from 'vitest';
import type { JsonSchema } from '../json-schema.ts';
import { share } from './share.ts';

const fields = (names: string[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    names.map((name) => [name, { type: 'string', description: `A text that is called ${name}.` }]),
  ),
  additionalProperties: false,
});
const long = Array.from({ length: 20 }, (_, index) => `field-${index}`);

it('moves a repeated object to a definition that is named after its field', () => {
  const shared = share(
    { type: 'object', properties: { spec: { properties: { first: fields(long), second: { items: fields(long) } } } } },
    'IThing',
  );
  expect(shared).toEqual({
    type: 'object',
    properties: { spec: { $ref: '#/definitions/IThingSpec' } },
    definitions: {
      IThingSpec: {
        properties: {
          first: { $ref: '#/definitions/IThingFirst' },
          second: { items: { $ref: '#/definitions/IThingFirst' } },
        },
      },
      IThingFirst: fields(long),
    },
  });
});

it('finds objects the same that differ in their texts only', () => {
  const properties = {
    first: { ...fields(long), description: 'The first.' },
    second: { ...fields(long), description: 'The second.' },
  };
  expect(share({ properties: { spec: { properties } } }, 'I').definitions?.['ISpec']?.properties?.['second']).toEqual({
    $ref: '#/definitions/IFirst',
  });
});

it('leaves alone what is short or stands once', () => {
  const properties = { short: fields(['a']), again: fields(['a']), once: fields(long) };
  expect(share({ properties: { spec: { properties } } }, 'I').definitions).toEqual({ ISpec: { properties } });
});

it('puts as much of the path into a name as it takes to be the only one', () => {
  const repeat = (schema: JsonSchema): JsonSchema => ({ properties: { same: schema, other: { items: schema } } });
  const spec = { properties: { a: repeat(fields(long)), b: repeat(fields([...long, 'more'])) } };
  expect(Object.keys(share({ properties: { spec } }, 'I').definitions ?? {})).toEqual(['ISpec', 'ISame', 'IBSame']);
});
