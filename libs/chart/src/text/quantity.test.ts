import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, bytesShare, wholeQuantity } from './quantity.ts';

it.each([
  ['0', 0],
  ['512', 512],
  ['64Mi', 67108864],
  ['1Gi', 1073741824],
  ['500M', 500000000],
  ['2k', 2000],
  ['1Ti', 1099511627776],
])('reads %s as %i bytes', (quantity, bytes) => {
  expect(bytesOf(quantity)).toBe(bytes);
});

it.each(['', '1.5Gi', '10Gib', '512MB', '0,5', '-1', '1m'])("refuses '%s'", (quantity) => {
  expect(() => bytesOf(quantity)).toThrow(
    new RangeError(
      `'${quantity}' is not a whole memory quantity; write a number with one of k, M, G, T, Ki, Mi, Gi, Ti, such as 64Mi`,
    ),
  );
});

it('gives a share without the error of floating point', () => {
  fc.assert(
    fc.property(fc.stringMatching(wholeQuantity), fc.integer({ min: 1, max: 100 }), (quantity, percent) => {
      const exact = (BigInt(bytesOf(quantity)) * BigInt(percent)) / 100n;
      expect(BigInt(bytesShare(quantity, percent))).toBe(exact);
      expect(Number.isSafeInteger(bytesOf(quantity))).toBe(true);
    }),
  );
});

it('refuses a share of what Helm would read in another way', () => {
  expect(() => bytesShare('1.5Gi', 50)).toThrow(new RangeError("'1.5Gi' is not a whole memory quantity, such as 64Mi"));
});
