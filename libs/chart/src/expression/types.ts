import type { Expr, ReadsAs, reads } from './expression.ts';

export type Scalar = string | number | boolean;

type IsOptional<T, K extends keyof T> = undefined extends T[K] ? true : {} extends Pick<T, K> ? true : false;

/**
 * A typed reference to a value. Fields of objects are references too; a map or list is walked with `each`,
 * an optional object with `whenSet`, a choice with `match`.
 */
export type Ref<T> = Expr<T> & Fields<T>;

type Fields<T> = undefined extends T
  ? unknown
  : T extends Scalar | readonly unknown[]
    ? unknown
    : string extends keyof T
      ? unknown
      : T extends object
        ? { readonly [K in keyof T]-?: Ref<IsOptional<T, K> extends true ? T[K] | undefined : T[K]> }
        : unknown;

/** `T` as a service writes it: any part may be an expression; `undefined` leaves a field or list item out. */
export type Templated<T> = Expr<T> | Literal<T>;

type Literal<T> = T extends Scalar | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Templated<Item> | Expr<Item | undefined> | Expr<readonly Item[] | undefined> | undefined)[]
    : T extends object
      ? ReadsAs<T> & {
          [K in keyof T]: IsOptional<T, K> extends true
            ? Expr<T[K] | undefined> | Literal<NonNullable<T[K]>> | undefined
            : Templated<T[K]>;
        }
      : T;

/** What an expression-holding literal reads as: every reference replaced by what it refers to. */
export type Plain<R> = R extends Scalar | null | undefined
  ? R
  : typeof reads extends keyof R
    ? R extends ReadsAs<infer T>
      ? T
      : never
    : R extends readonly (infer Item)[]
      ? PlainItem<Item>[]
      : R extends object
        ? PlainObject<R>
        : R;

/** A field that may read as nothing becomes an optional field. */
type PlainObject<R> = { -readonly [K in keyof R as MayBeNothing<R[K]> extends true ? never : K]: Plain<R[K]> } & {
  -readonly [K in keyof R as MayBeNothing<R[K]> extends true ? K : never]?: Exclude<Plain<R[K]>, undefined>;
};

type MayBeNothing<V> = undefined extends Plain<V> ? true : false;

type PlainItem<Item> =
  Exclude<Plain<Item>, undefined> extends infer P ? (P extends readonly (infer Inner)[] ? Inner : P) : never;
