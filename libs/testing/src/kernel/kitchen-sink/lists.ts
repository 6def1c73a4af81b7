import { each, when } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Items that may be left out, and those that stand for many. */
export const lists = (values: Values) => ({
  all: values.names,
  counts: values.counts,
  spread: ['first', values.names, 'last'],
  only: [values.names],
  two: [values.names, values.extras],
  each: each(values.names, (name, i) => ({ name, i })),
  only1: [each(values.names, (name) => name)],
  more: ['x', each(values.counts, (count) => count)],
  mixed: [each(values.counts, (count) => count), when(values.flag, 'flag')],
  when: [when(values.flag, 'a')],
  whenElse: [when(values.flag, 'a', 'b')],
  whens: [when(values.flag, 'a'), when(values.other, 'b')],
  whenList: [when(values.flag, ['a', 'b'])],
  whenLists: [when(values.flag, ['a', values.names], values.counts)],
  whenEmpty: [when(values.flag, values.names)],
  first: [{ name: when(values.flag, 'x'), port: 1 }],
  firstOnly: [{ name: when(values.flag, 'x') }],
  firstElse: [{ name: when(values.flag, values.name, 'y'), b: 1 }],
  firstList: [{ names: each(values.names, (name) => name), b: 1 }],
  inner: [['a', values.name], [when(values.flag, 'b')]],
  maybe: [values.maybeText, values.maybeCount],
  maybeOnly: [values.maybeText],
  maybeList: [values.maybeNames],
  maybeWith: ['x', values.maybeNames],
  nested: each(values.rules, (rule) => ({
    host: rule.host,
    paths: each(rule.paths, (path, name) => ({ [`path`]: path, name })),
  })),
  flat: ['x', each(values.ports, (port) => each(port.aliases, (alias) => alias))],
});
