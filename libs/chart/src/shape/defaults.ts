import type { Fields, Shape } from './shape.ts';

/**
 * What a value is where nobody gives it: of an object, the defaults of its fields; of a choice, those of all variants
 * side by side. Undefined where it may be left out, or has to be given.
 */
export function defaultOf(shape: Shape): unknown {
  if (shape.optional) return undefined;
  if (shape.kind !== 'object' && shape.kind !== 'choice') return shape.default;
  return isComplete(shape.fields) ? defaultsOf(shape.fields) : undefined;
}

/** True where no field has to be given. */
const isComplete = (fields: Fields): boolean =>
  Object.values(fields).every((field) => field.optional || defaultOf(field) !== undefined);

/** The defaults of the fields that have one. */
export const defaultsOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, field]) => [name, defaultOf(field)])
      .filter(([, value]) => value !== undefined),
  );

/** The fields that have neither a default nor `.optional()`, because a chart installs with its defaults. */
export function missingDefaults(fields: Fields, path = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const where = path ? `${path}.${name}` : name;
    if (field.optional) return [];
    if (field.kind === 'choice' && field.fields[field.key]?.default === undefined)
      return [`${where}: needs .default({ ${field.key}: … })`];
    if (field.kind === 'object' || field.kind === 'choice') return missingDefaults(field.fields, where);
    return field.default === undefined
      ? [`${where}: needs .default(…) or .optional(), so that the chart installs with its defaults`]
      : [];
  });
}

/**
 * Why a value can't be handed on whole: Helm would print what the user gave, without the defaults that only a template
 * can add to an entry (`sure`: values.yaml holds them), and with what other variants left in a choice.
 */
export function wholeProblem(shape: Shape, sure: boolean): string | undefined {
  if (shape.kind === 'choice') return 'a choice holds the fields of its other variants too; pick with match';
  if (shape.kind === 'object') {
    const inside = sure && !shape.optional;
    const fields = Object.values(shape.fields);
    if (!inside && fields.some((field) => defaultOf(field) !== undefined))
      return "fields of it have defaults that values.yaml can't hold; build it field by field";
    return fields.map((field) => wholeProblem(field, inside)).find(Boolean);
  }
  return shape.kind === 'map' || shape.kind === 'list' ? wholeProblem(shape.item, false) : undefined;
}
