import type { Comparison, Node } from './node.ts';
import { expression, isExpression, nodeOf, type Expr } from './expression.ts';
import { typeOf } from './node-type.ts';
import type { Scalar } from './types.ts';

type Text = string | number | boolean;

/**
 * A text with references in it: text`${values.host}:${values.port}`. Strings, whole numbers, numbers and booleans may
 * stand in it; an optional value needs `defaultTo` first.
 */
export function text(literals: TemplateStringsArray, ...parts: readonly (Scalar | Expr<Text>)[]): Expr<string> {
  const all = literals.flatMap((literal, i) => [literal, ...(i < parts.length ? [operand(parts[i]!)] : [])]);
  return expression({ form: 'text', parts: all.filter((part) => part !== '') });
}

const operand = (value: Scalar | Expr<unknown>): Node =>
  isExpression(value) ? nodeOf(value) : { form: 'literal', value };

const compare =
  (operator: Comparison) =>
  <T extends Scalar>(left: Expr<T>, right: NoInfer<T> | Expr<NoInfer<T>>): Expr<boolean> => {
    const sides = { left: nodeOf(left), right: operand(right) };
    const unordered = [sides.left, sides.right].map(typeOf).find((type) => type === 'boolean' || type === 'scalar');
    if (unordered && operator !== 'eq' && operator !== 'ne') {
      throw new TypeError(
        `${operator}: ${unordered === 'boolean' ? 'booleans have' : 'what may be a text or a number has'} no order; use eq or ne`,
      );
    }
    return expression({ form: 'compare', operator, ...sides });
  };

/** True where both are the same. */
export const eq = compare('eq');
/** True where they differ. */
export const ne = compare('ne');
/** True where the left is less; texts are compared by byte. */
export const lt = compare('lt');
/** True where the left is less or the same; texts are compared by byte. */
export const le = compare('le');
/** True where the left is more; texts are compared by byte. */
export const gt = compare('gt');
/** True where the left is more or the same; texts are compared by byte. */
export const ge = compare('ge');

/** True where every condition is. */
export const and = (...of: readonly Expr<boolean>[]): Expr<boolean> => expression({ form: 'and', of: of.map(nodeOf) });

/** True where at least one condition is. */
export const or = (...of: readonly Expr<boolean>[]): Expr<boolean> => expression({ form: 'or', of: of.map(nodeOf) });

/** True where the condition is not. */
export const not = (of: Expr<boolean>): Expr<boolean> => expression({ form: 'not', of: nodeOf(of) });

/** True where a string, list or map has something in it. */
export const hasEntries = (of: Expr<string | object>): Expr<boolean> =>
  expression({ form: 'hasEntries', of: nodeOf(of) });

/** The items of a list of strings with a separator between them. */
export const join = (of: Expr<readonly string[]>, separator: string): Expr<string> =>
  expression({ form: 'join', of: nodeOf(of), separator });

/**
 * A memory quantity ('64Mi', '1Gi', '500M') as a whole number of bytes, or a whole `percent` of it rounded down: for
 * configuration files whose program does not read Kubernetes quantities. Both readings refuse what is no `wholeQuantity`.
 */
export function bytes(quantity: Expr<string>, percent = 100): Expr<number> {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100)
    throw new RangeError(`bytes: ${percent} is no whole percentage from 1 to 100`);
  return expression({ form: 'bytes', of: nodeOf(quantity), percent });
}

/** SHA-256 of configuration texts in lower-case hexadecimal: as a pod annotation it rolls the pods when they change. */
export const checksum = (...texts: readonly Expr<string>[]): Expr<string> =>
  expression({ form: 'checksum', of: texts.map(nodeOf) });
