import { bytes, join, text, when, type Expr } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Scalars of every kind, alone and inside texts. */
export const leaves = (values: Values, release: Expr<string>) => ({
  name: values.name,
  count: values.count,
  ratio: values.ratio,
  flag: values.flag,
  either: values.either,
  level: values.level,
  release,
  text: text`a ${values.name} %s {{ ${values.count} ${values.ratio} ${values.flag} ${values.either} ${values.level} {`,
  constant: text`nothing {{ here`,
  single: text`${values.name}`,
  nested: text`${text`{`}${'{'}${1}${true}`,
  bytes: bytes(values.size),
  share: bytes(values.size, 75),
  size: text`${bytes(values.size, 1)}b`,
  join: join(values.names, ', '),
  joined: text`[${join(values.names, '{{')}]`,
  short: when(values.flag, 'yes', 'no'),
  number: when(values.flag, 1, 2.5),
  boolean: when(values.flag, true, false),
  mixed: text`${when(values.flag, 'a', 1)} ${when(values.flag, 1, 0.5)}`,
  long: when(values.flag, 'a\nb\n', values.name),
  chain: when(values.flag, when(values.other, 'both', 'one'), when(values.other, 'other', 'none')),
  inline: text`${when(values.flag, values.name, text`not ${values.count}`)}`,
  or: when(values.flag, values.ratio, values.count),
});
