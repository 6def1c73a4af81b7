import type { Expr } from '../../expression/expression.ts';
import type { Scalar } from '../../expression/types.ts';

/** What a configuration file may refer to by name. */
export interface FileContext {
  readonly [name: string]: Scalar | Expr<unknown> | FileContext;
}
