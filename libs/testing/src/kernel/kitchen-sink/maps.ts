import { extend, mapEach, text, when } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Maps of the values. */
export const maps = (values: Values) => ({
  labels: values.labels,
  extend: extend({ fixed: 'x', name: values.name, maybe: when(values.flag, 'y') }, values.labels),
  none: extend({}, values.labels),
  left: extend({ out: undefined }, values.labels),
  each: mapEach(
    values.labels,
    (key) => text`n-${key}`,
    (value) => value,
  ),
  objects: mapEach(
    values.ports,
    (key) => key,
    (port) => ({ number: port.number, note: port.note }),
  ),
  ratio: mapEach(
    values.ports,
    (key) => key,
    (port) => port.limits.ratio,
  ),
});
