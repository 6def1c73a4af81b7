import { and, defaultTo, eq, ge, gt, hasEntries, isSet, le, lt, ne, not, or, text, when } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Every condition, as a value, around a field and inside a text. */
export const conditions = (values: Values) => {
  const all = {
    eq: eq(values.name, 'name'),
    ne: ne(values.name, 'on'),
    same: eq(values.name, values.level),
    lt: lt(values.count, 1000000),
    le: le(values.count, values.count),
    gt: gt(values.ratio, 1),
    ge: ge(values.ratio, 0.1),
    ratio: eq(values.ratio, 1),
    mixed: lt(values.ratio, values.count),
    text: lt(values.name, '\u{1f600}'),
    flag: eq(values.flag, true),
    either: eq(values.either, 80),
    eitherText: eq(values.either, 'auto'),
    eitherNot: ne(values.either, 'x'),
    default: gt(defaultTo(values.maybeRatio, 1), 0),
    defaultCount: eq(defaultTo(values.maybeCount, 5), 5),
    and: and(values.flag, values.other),
    or: or(values.flag, values.other),
    none: and(),
    any: or(),
    one: and(values.flag),
    not: not(values.flag),
    notNot: not(not(values.flag)),
    notEq: not(eq(values.name, 'name')),
    notLt: not(lt(values.count, 5)),
    notOr: not(or(values.flag, values.other)),
    has: hasEntries(values.names),
    hasText: hasEntries(values.name),
    hasMap: hasEntries(values.ports),
    hasNot: not(hasEntries(values.names)),
    set: isSet(values.maybeText),
    notSet: not(isSet(values.maybeText)),
    both: and(hasEntries(values.names), not(hasEntries(values.labels))),
    level: eq(values.level, 'on'),
    mode: eq(values.scaling.mode, 'hpa'),
  };
  return {
    ...all,
    whens: Object.fromEntries(
      Object.entries(all).map(([name, condition]) => [name, when(condition, { held: true }, { held: false })]),
    ),
    texts: Object.fromEntries(
      Object.entries(all).map(([name, condition]) => [name, text`is ${condition} ${when(condition, 'yes', 'no')}`]),
    ),
  };
};
