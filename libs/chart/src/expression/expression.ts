import { inspect } from 'node:util';
import type { Node } from './node.ts';

const node: unique symbol = Symbol('keelwork.node');
/** Known to the compiler only: what something reads as. */
export declare const reads: unique symbol;

export interface ReadsAs<out T> {
  readonly [reads]?: T;
}

/** Something that becomes a `T` when a chart is read: Helm text in one reading, a plain value in the other. */
export interface Expr<out T> extends ReadsAs<T> {
  readonly [node]: Node;
}

/** Refuses to be a plain string, because a string made now would hold no reference in the Helm reading. */
function refuse(description: string): never {
  throw new TypeError(
    `${description} is a reference to a value, not a string: its text is only known when the chart is read. ` +
      'Write text`…${reference}…` instead of a template literal, + or String().',
  );
}

const handler = (description: () => string) => ({
  [Symbol.toPrimitive]: () => refuse(description()),
  toString: () => refuse(description()),
  toJSON: () => refuse(description()),
  [inspect.custom]: () => `<${description()}>`,
});

/** Makes an expression from its node; `description` names it in the error about its use as a string. */
export function expression<T>(of: Node, description: () => string = () => `a '${of.form}' expression`): Expr<T> {
  const target = Object.assign(Object.create(handler(description)), { [node]: of });
  // Spreading reads every enumerable property, and would leave of an expression nothing that can be read later.
  Object.defineProperty(target, '...', { enumerable: true, get: () => refuseSpread(description()) });
  return Object.freeze(target);
}

function refuseSpread(description: string): never {
  throw new TypeError(
    `${description} can't be spread into an object, because its fields are only known when the chart is read. Write extend({ … }, reference), or name the fields.`,
  );
}

/** Tells an expression from plain data. */
export function isExpression(candidate: unknown): candidate is Expr<unknown> {
  return typeof candidate === 'object' && candidate !== null && node in candidate;
}

/** The node of an expression. */
export function nodeOf(of: Expr<unknown>): Node {
  return of[node];
}
