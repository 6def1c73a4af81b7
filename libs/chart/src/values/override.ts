/**
 * What may be said of values on top of what holds already: any part of an object or map, a list whole. Of a choice the
 * variant must be named, so that the fields of another variant don't compile.
 */
export type Override<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in Named<T>]: T[K] } & { readonly [K in Exclude<keyof T, Named<T>>]?: Override<T[K]> | undefined }
      : T;

/** The fields that tell a variant from the others: those whose type is one literal. */
type Named<T> = { [K in keyof T]-?: T[K] extends string ? (IsUnion<T[K]> extends true ? never : string extends T[K] ? never : K) : never }[keyof T];

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;
