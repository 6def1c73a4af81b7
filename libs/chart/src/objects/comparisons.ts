import type { Comparison } from '../expression/node.ts';
import { byteOrder } from '../text/byte-order.ts';

/** Comparisons as Go makes them: texts by byte. */
export const comparisons: Readonly<Record<Comparison, (left: unknown, right: unknown) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => order(left, right) < 0,
  le: (left, right) => order(left, right) <= 0,
  gt: (left, right) => order(left, right) > 0,
  ge: (left, right) => order(left, right) >= 0,
};

const order = (left: unknown, right: unknown): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : byteOrder(String(left), String(right));
