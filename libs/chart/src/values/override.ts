/**
 * What may be said of values on top of what holds already: any part of an object or map, a list whole. Of a choice the
 * variant must be named, so that the fields of another variant don't compile.
 */
export type Override<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? [Named<T>] extends [never]
        ? Parts<T, keyof T>
        : { readonly [K in Named<T>]: T[K] } & Parts<T, Exclude<keyof T, Named<T>>>
      : T;

type Parts<T, K extends keyof T> = { readonly [P in K]?: Override<T[P]> | undefined };

/** The fields that tell a variant from the others: those whose type is one literal. */
type Named<T> = {
  [K in keyof T]-?: T[K] extends string
    ? IsUnion<T[K]> extends true
      ? never
      : string extends T[K]
        ? never
        : K
    : never;
}[keyof T];

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;
