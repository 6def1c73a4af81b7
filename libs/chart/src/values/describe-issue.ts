import type { z } from 'zod';
import type { Shape } from '../shape/shape.ts';
import { closest } from '../text/closest.ts';
import type { ValueProblem } from './problem.ts';

/** What zod says of a value, with the name that was likely meant. `value` is the whole that was checked. */
export function describeIssue(issue: z.core.$ZodIssue, shape: Shape, value: unknown): ValueProblem[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key].join('.'),
        message: unknownName(key, fieldsAt(shape, issue.path)),
      }));
    case 'invalid_value':
      return [{ path, message: `${issue.message}${suggestion(valueAt(value, issue.path), issue.values)}` }];
    case 'invalid_union':
      return [
        {
          path,
          message: `${issue.message}${suggestion(valueAt(value, issue.path), 'options' in issue ? (issue.options ?? []) : [])}`,
        },
      ];
    case 'invalid_key':
      return [
        { path, message: `no entry can have this name: ${issue.issues.map(({ message }) => message).join(', ')}` },
      ];
    default:
      return [{ path, message: issue.message }];
  }
}

function unknownName(name: string, known: readonly string[]): string {
  const guess = closest(name, known);
  return `there is no such value; ${guess ? `did you mean '${guess}'?` : `here you can set ${known.join(', ')}`}`;
}

function suggestion(value: unknown, options: readonly unknown[]): string {
  const guess = typeof value === 'string' ? closest(value, options.map(String)) : undefined;
  return guess ? `; did you mean '${guess}'?` : '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function fieldsAt(shape: Shape | undefined, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return shape?.kind === 'object' || shape?.kind === 'choice' ? Object.keys(shape.fields) : [];
  if (shape?.kind === 'object' || shape?.kind === 'choice') return fieldsAt(shape.fields[String(step)], rest);
  return shape?.kind === 'map' || shape?.kind === 'list' ? fieldsAt(shape.item, rest) : [];
}
