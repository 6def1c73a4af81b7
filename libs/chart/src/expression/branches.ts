import { expression, nodeOf, type Expr } from './expression.ts';
import type { Node } from './node.ts';
import { reference } from './reference.ts';
import type { Plain, Ref } from './types.ts';

/** A leaf, field, list item (or items) or whole object that is there only where `test` holds; `otherwise` stands in for it elsewhere. */
export function when<const T>(test: Expr<boolean>, then: T): Expr<Plain<T> | undefined>;
export function when<const T, const E>(test: Expr<boolean>, then: T, otherwise: E): Expr<Plain<T> | Plain<NoInfer<E>>>;
export function when(test: Expr<boolean>, then: unknown, otherwise?: unknown): Expr<unknown> {
  return expression({ form: 'if', test: nodeOf(test), then, otherwise });
}

type Cases<T, K extends keyof T> = {
  readonly [V in T[K] & string]?: (variant: Ref<Extract<T, { readonly [P in K]: V }>>) => unknown;
};

type Result<C> = { [V in keyof C]: C[V] extends (variant: never) => infer R ? Plain<R> : undefined }[keyof C];

/** Picks by the variant of a choice: `match(values.scaling, 'mode', { fixed: (scaling) => scaling.replicas })`; other variants give nothing. */
export function match<T, K extends keyof T & string, const C extends Cases<T, K>>(
  choice: Expr<T>,
  key: K,
  cases: C,
): Expr<Result<C> | undefined>;
export function match<T>(
  choice: Expr<T>,
  key: string,
  cases: Readonly<Record<string, ((variant: never) => unknown) | undefined>>,
): Expr<unknown> {
  const of = nodeOf(choice);
  const tagShape = of.form === 'value' && of.shape.kind === 'choice' ? of.shape.fields[key] : undefined;
  if (of.form !== 'value' || !tagShape) throw new TypeError(`match: not a choice told apart by '${key}'`);
  const left = nodeOf(reference(of.root, [...of.path, key], tagShape, of.sure));
  const variant = reference<never>(of.root, of.path, of.shape, of.sure);
  let chain: Expr<unknown> | undefined;
  for (const [value, build] of Object.entries(cases).reverse()) {
    const test: Node = { form: 'compare', operator: 'eq', left, right: { form: 'literal', value } };
    chain = expression({ form: 'if', test, then: build?.(variant), otherwise: chain });
  }
  if (!chain) throw new TypeError('match: give at least one case');
  return chain;
}
