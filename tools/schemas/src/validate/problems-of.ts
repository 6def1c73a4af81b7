import type FoundErrors from '@kubernetes-models/validate/runtime/validation_error';
import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from './problem.ts';

type ValidationError = InstanceType<typeof FoundErrors>['errors'][number];

/**
 * What a validator found, one problem a fault: alternatives that all failed at a place are one. Values are quoted, except with `secret`.
 */
export function problemsOf(errors: readonly ValidationError[], object: unknown, secret: boolean): Problem[] {
  return [...byPath(errors)].flatMap(([path, found]) => {
    const quoted = secret ? '' : quote(valueAt(object, path));
    const branches = found.filter((error) => !isChoice(error));
    if (branches.length === found.length)
      return withoutConsequences(found).map((error) => problemOf(path, error, quoted));
    const messages = [...new Set(branches.map((error) => problemOf(path, error, '').message))];
    return [{ path, message: (messages.join(' or ') || 'fits none of the allowed forms') + quoted }];
  });
}

const isChoice = ({ keyword }: ValidationError): boolean => keyword === 'oneOf' || keyword === 'anyOf';

/** What a value of the wrong type lacks besides says nothing more. */
function withoutConsequences(errors: readonly ValidationError[]): readonly ValidationError[] {
  const wrongType = errors.filter(({ keyword }) => keyword === 'type');
  return wrongType.length > 0 ? wrongType : errors;
}

function byPath(errors: readonly ValidationError[]): Map<string, ValidationError[]> {
  const groups = new Map<string, ValidationError[]>();
  for (const error of errors) {
    const path = error.instancePath ?? '';
    groups.set(path, [...(groups.get(path) ?? []), error]);
  }
  return groups;
}

function problemOf(path: string, { keyword, params, message, parentSchema }: ValidationError, quoted: string): Problem {
  if (keyword === 'additionalProperties') {
    const name = String(params?.['additionalProperty']);
    return {
      path: `${path}/${escape(name)}`,
      message: `unknown field${didYouMean(name, Object.keys(parentSchema?.['properties'] ?? {}))}`,
    };
  }
  if (keyword === 'required')
    return { path, message: `the field ${JSON.stringify(params?.['missingProperty'])} is missing` };
  if (keyword === 'enum')
    return {
      path,
      message: `must be one of ${JSON.stringify(params?.['allowedValues']).slice(1, -1).replaceAll('","', '", "')}${quoted}`,
    };
  return { path, message: `${message ?? 'is wrong'}${quoted}` };
}

function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return '; no field is allowed here';
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(2, name.length / 3)
    ? `; did you mean ${JSON.stringify(nearest)}?`
    : `; known are ${known.join(', ')}`;
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function valueAt(object: unknown, path: string): unknown {
  const names = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    object,
  );
}

/** Only short scalars say more than they take. */
function quote(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? undefined : JSON.stringify(value);
  return text === undefined || text.length > 80 ? '' : `; it is ${text}`;
}
