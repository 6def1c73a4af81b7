/** The suffixes of memory quantities and the bytes of one unit. */
export const quantityFactors: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * A whole memory quantity with a suffix, at most about a petabyte, so that its bytes are exact in JavaScript and Go.
 * Values that go through `bytes` use it as their pattern.
 */
export const wholeQuantity = /^([1-9][0-9]{0,5}([kMG]|[KMG]i)?|[1-9][0-9]{0,2}Ti?)$/;

/** A memory quantity in bytes: '64Mi' is 67108864. */
export function bytesOf(quantity: string): number {
  const [, digits, suffix = ''] = /^([0-9]+)([A-Za-z]*)$/.exec(quantity) ?? [];
  const factor = quantityFactors[suffix];
  if (digits === undefined || factor === undefined) {
    throw new RangeError(
      `'${quantity}' is not a whole memory quantity; write a number with one of ${Object.keys(quantityFactors).filter(Boolean).join(', ')}, such as 64Mi`,
    );
  }
  return Number(digits) * factor;
}

/** A share of a whole memory quantity in bytes, rounded down. `percent` is a whole number. */
export function bytesShare(quantity: string, percent: number): number {
  if (!wholeQuantity.test(quantity)) throw new RangeError(`'${quantity}' is not a whole memory quantity, such as 64Mi`);
  return Number((BigInt(bytesOf(quantity)) * BigInt(percent)) / 100n);
}
