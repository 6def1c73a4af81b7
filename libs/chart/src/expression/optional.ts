import { expression, isExpression, nodeOf, type Expr } from './expression.ts';
import type { ValueNode } from './node.ts';
import { reference, referenceName } from './reference.ts';
import type { Plain, Ref, Scalar } from './types.ts';

type Given<T> = Ref<NonNullable<T>>;

/** True where an optional value was given. */
export const isSet = (optional: Expr<unknown>): Expr<boolean> =>
  expression({ form: 'isSet', of: optionalNode(optional, 'isSet') });

/** Like `when`, for an optional value: `build` gets the value as one that is there. */
export function whenSet<T, const R>(
  optional: Expr<T>,
  build: (value: Given<T>) => R,
): Expr<Plain<NoInfer<R>> | undefined>;
export function whenSet<T, const R, const E>(
  optional: Expr<T>,
  build: (value: Given<T>) => R,
  otherwise: E,
): Expr<Plain<NoInfer<R>> | Plain<NoInfer<E>>>;
export function whenSet<T>(optional: Expr<T>, build: (value: Given<T>) => unknown, otherwise?: unknown): Expr<unknown> {
  const of = optionalNode(optional, 'whenSet');
  return expression({ form: 'if', test: { form: 'isSet', of }, then: build(asGiven(of)), otherwise });
}

/** An optional value as one that is there. */
export const asGiven = <T>({ root, path, shape, sure }: ValueNode): Given<T> =>
  reference(root, path, { ...shape, optional: false }, Math.min(sure, path.length));

/** The value where it was given, `fallback` elsewhere. */
export function defaultTo<T extends Scalar>(
  optional: Expr<T | undefined>,
  fallback: NoInfer<T> | Expr<NoInfer<T>>,
): Expr<T> {
  const other = isExpression(fallback) ? nodeOf(fallback) : ({ form: 'literal', value: fallback } as const);
  return expression({ form: 'default', of: optionalNode(optional, 'defaultTo'), fallback: other });
}

function optionalNode(optional: Expr<unknown>, form: string): ValueNode {
  const node = nodeOf(optional);
  if (node.form !== 'value' || !node.shape.optional) {
    const name = node.form === 'value' ? referenceName(node) : `a '${node.form}' expression`;
    throw new TypeError(
      `${form}(${name}): only a value declared .optional() can be unset; this one always has a value, so use it as it is`,
    );
  }
  return node;
}
