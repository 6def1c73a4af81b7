/** What is wrong with an object: where (a JSON pointer, '' for the whole) and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
