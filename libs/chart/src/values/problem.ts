/** A value that a chart does not take: where it is, what is wrong, and what to write. */
export interface ValueProblem {
  /** Dotted path of the value: `image.tag`. */
  readonly path: string;
  readonly message: string;
}
