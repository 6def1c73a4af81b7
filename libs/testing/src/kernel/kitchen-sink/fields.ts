import { match, when, whenSet } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Fields that may be left out, and maps of them. */
export const fields = (values: Values) => ({
  some: when(values.flag, values.name),
  never: when(values.flag, undefined),
  neither: when(values.other, undefined, 'x'),
  list: when(values.flag, ['a', values.name]),
  map: when(values.flag, { a: values.name }, { b: 1 }),
  only: { part: when(values.flag, 1) },
  both: { a: when(values.flag, 1), b: when(values.other, 2) },
  onlyOf: { part: when(values.flag, when(values.other, 1)) },
  nested: { a: { b: when(values.flag, 1) } },
  either: { part: when(values.flag, when(values.other, 'x')), other: when(values.other, 'y') },
  replicas: match(values.scaling, 'mode', { fixed: (fixed) => fixed.replicas }),
  only2: { replicas: match(values.scaling, 'mode', { fixed: (fixed) => fixed.replicas, hpa: (hpa) => hpa.min }) },
  memory: match(values.scaling, 'mode', { hpa: (hpa) => whenSet(hpa.memory, (memory) => ({ memory })) }),
  tags: match(values.scaling, 'mode', { fixed: () => 'f', hpa: () => 'h', manual: () => 'm' }),
  any: values.anything,
  extras: values.extras,
  behavior: match(values.scaling, 'mode', { hpa: (hpa) => hpa.behavior }),
});
