/** Something that keeps an environment from being rendered. */
export interface Problem {
  readonly environment: string;
  readonly platform: string;
  readonly instance: string;
  /** Dotted path of the value, or name of the object. */
  readonly path: string;
  /** What is wrong, why, and the fix. */
  readonly message: string;
}
