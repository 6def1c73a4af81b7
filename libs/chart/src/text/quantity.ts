const factors: Readonly<Record<string, number>> = {
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

/** A whole memory quantity with a suffix that `bytesOf` reads; values that go through `bytes` should use it as their pattern. */
export const wholeQuantity = /^[1-9][0-9]{0,5}([kMGT]|[KMGT]i)?$/;

/** The suffixes of memory quantities and the bytes of one unit. */
export const quantityFactors = factors;

/** A memory quantity in bytes: '64Mi' is 67108864. */
export function bytesOf(quantity: string): number {
  const [, digits, suffix] = /^([0-9]+)([A-Za-z]*)$/.exec(quantity) ?? [];
  const factor = factors[suffix ?? ''];
  if (digits === undefined || factor === undefined) {
    throw new RangeError(`'${quantity}' is not a whole memory quantity; write a number with one of ${Object.keys(factors).filter(Boolean).join(', ')}, such as 64Mi`);
  }
  return Number(digits) * factor;
}
