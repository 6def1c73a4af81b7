import { bytes, checksum, defaultTo, each, eq, extend, join, lt, text, when, whenSet } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Values that may be unset. */
export const optionals = (values: Values) => ({
  text: values.maybeText,
  count: values.maybeCount,
  ratio: values.maybeRatio,
  flag: values.maybeFlag,
  names: values.maybeNames,
  labels: values.maybeLabels,
  only: { text: values.maybeText },
  textOr: defaultTo(values.maybeText, 'none'),
  countOr: defaultTo(values.maybeCount, 5),
  ratioOr: defaultTo(values.maybeRatio, 1),
  flagOr: defaultTo(values.maybeFlag, true),
  textOrName: defaultTo(values.maybeText, values.name),
  inText: text`${defaultTo(values.maybeText, 'none')} ${defaultTo(values.maybeCount, 5)} ${defaultTo(values.maybeRatio, 1)} ${defaultTo(values.maybeFlag, false)}`,
  whenText: whenSet(values.maybeText, (given) => text`<${given}>`, 'none'),
  whenInText: text`${whenSet(values.maybeText, (given) => text`<${given}>`, 'none')}`,
  eachOf: whenSet(values.maybeNames, (names) => each(names, (name) => name)),
  joined: text`${whenSet(values.maybeNames, (names) => join(names, '-'), 'none')}`,
  label: whenSet(values.maybeLabels, (labels) => extend({ x: 'y' }, labels)),
  tls: whenSet(values.maybeTls, (tls) => ({
    secret: tls.secret,
    size: bytes(tls.size),
    names: tls.names,
    first: each(tls.names, (name) => name),
    enabled: when(tls.enabled, 'on', 'off'),
    memory: tls.limits.memory,
    cpu: tls.limits.cpu,
    ratio: tls.limits.ratio,
    deep: whenSet(tls.deep, (deep) => ({ count: deep.count, text: deep.text, or: defaultTo(deep.text, 'none') })),
  })),
  unguarded: text`${whenSet(values.maybeTls, (tls) => text`${tls.secret} ${tls.size} ${bytes(tls.size, 10)} ${tls.limits.ratio} ${tls.limits.memory} ${join(tls.names, ',')} ${checksum(tls.secret)} ${when(tls.enabled, 'on', 'off')} ${when(lt(tls.secret, 'm'), '<', '>')} ${whenSet(tls.deep, (deep) => text`${deep.count} ${defaultTo(deep.text, '-')}`, 'shallow')} ${defaultTo(tls.limits.cpu, 'no cpu')}`, 'none')}`,
  condition: when(eq(text`${whenSet(values.maybeTls, (tls) => tls.secret, 'none')}`, 'none'), 'unset', 'set'),
});
