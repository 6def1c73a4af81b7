import { file } from '@keelwork/chart';
import type { Values } from './values.ts';

/** A configuration file with every block. */
export const settingsFile = (values: Values) =>
  file(import.meta.url, './files/settings.conf.hbs', {
    name: values.name,
    count: values.count,
    ratio: values.ratio,
    flag: values.flag,
    other: values.other,
    either: values.either,
    ports: values.ports,
    names: values.names,
    nested: { deep: values.limits.memory },
    literal: '{',
    constant: 12,
    maybeTls: values.maybeTls,
    maybeText: values.maybeText,
    maybeFlag: values.maybeFlag,
  });
