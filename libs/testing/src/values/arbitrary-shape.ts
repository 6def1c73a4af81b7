import type { Shape } from '@keelwork/chart';
import fc from 'fast-check';
import { arbitraryLeaf } from './arbitrary-leaf.ts';
import { trickyName } from './tricky-text.ts';

type Fields = Readonly<Record<string, Shape>>;
type Values = Readonly<Record<string, unknown>>;

/** What a values file may say of a value: any part of what is there already (`current`), the whole of what is not. */
export function arbitraryPart(shape: Shape, current: unknown): fc.Arbitrary<unknown> {
  if (current === undefined) return arbitraryWhole(shape);
  const inner = isRecord(current) ? current : {};
  if (shape.kind === 'object') return parts(shape.fields, inner);
  if (shape.kind === 'choice')
    return variants(shape, (fields) => parts(fields, inner), fc.option(variantName(shape), { nil: undefined }));
  if (shape.kind !== 'map') return arbitraryWhole(shape);
  const known = fc.record(
    mapValues(inner, (entry) => arbitraryPart(shape.item, entry)),
    { requiredKeys: [] },
  );
  return fc.tuple(known, arbitraryWhole(shape)).map(([old, added]) => ({ ...Object(added), ...old }));
}

/** A value that stands alone: an entry of a map, an item of a list, an optional value that is given. */
function arbitraryWhole(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object':
      return whole(shape.fields);
    case 'choice':
      return variants(shape, whole, variantName(shape));
    case 'map':
      return fc.dictionary(names(shape), arbitraryWhole(shape.item), { maxKeys: 3, noNullPrototype: true });
    case 'list':
      return items(shape);
    default:
      return arbitraryLeaf(shape.schema);
  }
}

/** About half of the fields, or (so that the defaults of all others are tried too) two at most. */
function parts(fields: Fields, current: Values): fc.Arbitrary<object> {
  const drawn = mapValues(fields, (field, name) => arbitraryPart(field, current[name]));
  const names = Object.keys(fields);
  const few = fc
    .subarray(names, { maxLength: Math.min(2, names.length) })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, drawn[name]!]))));
  return fc.oneof({ weight: 3, arbitrary: fc.record(drawn, { requiredKeys: [] }) }, few);
}

const whole = (fields: Fields) =>
  fc.record(mapValues(fields, arbitraryWhole), {
    requiredKeys: Object.keys(fields).filter((name) => isRequired(fields[name]!)),
  });

/** The fields of the chosen variant, and now and then some that another variant has left behind. */
function variants(
  shape: Extract<Shape, { kind: 'choice' }>,
  draw: (fields: Fields) => fc.Arbitrary<object>,
  names: fc.Arbitrary<string | undefined>,
): fc.Arbitrary<unknown> {
  const { [shape.key]: _, ...others } = shape.fields;
  return names.chain((name) => {
    const mine = Object.fromEntries(
      Object.entries(others).filter(([field]) => name === undefined || shape.variants[name]?.includes(field)),
    );
    const leftovers = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, parts(others, {}));
    return fc
      .tuple(leftovers, draw(mine))
      .map(([left, fields]) => ({ ...left, ...fields, ...(name === undefined ? {} : { [shape.key]: name }) }));
  });
}

const variantName = (shape: Extract<Shape, { kind: 'choice' }>) => fc.constantFrom(...Object.keys(shape.variants));

const names = (shape: Extract<Shape, { kind: 'map' }>): fc.Arbitrary<string> =>
  arbitraryLeaf(shape.names, trickyName())
    .map(String)
    .filter((name) => name !== '__proto__' && name !== '<<');

function items(shape: Extract<Shape, { kind: 'list' }>): fc.Arbitrary<unknown> {
  const few = fc.array(arbitraryWhole(shape.item), { maxLength: 4 });
  return few.filter((list) => shape.schema.safeParse(list).success);
}

const isRequired = (shape: Shape): boolean => !shape.optional && shape.default === undefined;

const mapValues = <T, R>(map: Readonly<Record<string, T>>, change: (value: T, name: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value, name)]));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
