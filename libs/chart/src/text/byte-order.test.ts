import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteOrder, sortedEntries } from './byte-order.ts';

it('sorts as Go does, by UTF-8 byte, where JavaScript sorts by UTF-16 unit', () => {
  const names = ['\u{1f600}', '\ufffd', 'b', 'a', 'ab', 'B', '10', '9', 'é', ''];
  const asGo = ['', '10', '9', 'B', 'a', 'ab', 'b', 'é', '\ufffd', '\u{1f600}'];
  expect([...names].sort(byteOrder)).toEqual(asGo);
  expect([...names].sort()).not.toEqual(asGo);
});

it('is the order of the bytes, for any text', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byteOrder(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

it('sorts the entries of a map, numbers among them', () => {
  expect(sortedEntries({ b: 1, 9: 2, 10: 3 })).toEqual([
    ['10', 3],
    ['9', 2],
    ['b', 1],
  ]);
});
