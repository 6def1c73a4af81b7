import {
  and, bytes, checksum, defaultTo, defineChart, each, eq, extend, file, ge, gt, hasEntries, isSet, join, le, lt, mapEach, match, namedText, ne, not, or, text, when, whenSet, wholeQuantity,
  type Expr, type Ref,
} from '@keelwork/chart';
import { z } from 'zod';

const scaling = () =>
  z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('fixed'), replicas: z.int().min(0).max(2000000).default(1).describe('Pods.') }),
      z.strictObject({
        mode: z.literal('hpa'),
        min: z.int().min(1).default(2).describe('At least.'),
        max: z.int().min(1).default(5).describe('At most.'),
        memory: z.int().optional().describe('Target.'),
        behavior: z.unknown().default({ up: [1] }).describe('Anything.'),
      }),
      z.strictObject({ mode: z.literal('manual') }),
    ])
    .default({ mode: 'fixed', replicas: 3 })
    .describe('How many.');

const limits = () =>
  z
    .strictObject({
      cpu: z.string().optional().describe('Cores.'),
      memory: z.string().regex(wholeQuantity).default('64Mi').describe('Bytes.'),
      ratio: z.number().default(0.5).describe('Share.'),
    })
    .describe('Limits.');

const port = z.strictObject({
  number: z.int().min(1).max(65535).describe('Number.'),
  tls: z.boolean().default(false).describe('With TLS.'),
  aliases: z.array(z.string()).default(['main']).describe('Other names.'),
  labels: z.record(z.string(), z.string()).default({ a: 'b' }).describe('Labels.'),
  limits: limits(),
  scaling: scaling(),
  note: z.string().optional().describe('Note.'),
});

/** Every kind of value. */
const values = z.strictObject({
  name: z.string().default('name').describe('A text.'),
  count: z.int().default(1000000).describe('A whole number.'),
  ratio: z.number().default(0.1).describe('A number.'),
  flag: z.boolean().default(true).describe('A switch.'),
  other: z.boolean().default(false).describe('Another switch.'),
  either: z.union([z.int(), z.string(), z.boolean()]).default('auto').describe('A text or number.'),
  level: z.enum(['low', 'on', '012']).default('low').describe('One of several.'),
  size: z.string().regex(wholeQuantity).default('1Gi').describe('Bytes.'),
  limits: limits(),
  scaling: scaling(),
  ports: z.record(z.string(), port).default({}).describe('Ports by name.'),
  names: z.array(z.string()).default([]).describe('Texts.'),
  counts: z.array(z.int()).default([1000000]).describe('Whole numbers.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Labels.'),
  rules: z.array(z.strictObject({ host: z.string().default('all').describe('Host.'), paths: z.record(z.string(), z.int()).default({}).describe('Paths.') })).default([]).describe('Rules.'),
  anything: z.unknown().default({}).describe('Plain data.'),
  extras: z.array(z.unknown()).default([]).describe('Plain data.'),
  maybeText: z.string().optional().describe('A text or nothing.'),
  maybeCount: z.int().optional().describe('A number or nothing.'),
  maybeRatio: z.number().optional().describe('A number or nothing.'),
  maybeFlag: z.boolean().optional().describe('A switch or nothing.'),
  maybeNames: z.array(z.string()).optional().describe('Texts or nothing.'),
  maybeLabels: z.record(z.string(), z.string()).optional().describe('Labels or nothing.'),
  maybeTls: z
    .strictObject({
      secret: z.string().describe('Secret.'),
      size: z.string().regex(wholeQuantity).default('1Mi').describe('Bytes.'),
      enabled: z.boolean().default(true).describe('Switch.'),
      names: z.array(z.string()).default(['x']).describe('Names.'),
      deep: z.strictObject({ count: z.int().default(7).describe('Count.'), text: z.string().optional().describe('Text.') }).optional().describe('Deeper.'),
      limits: limits(),
    })
    .optional()
    .describe('TLS or nothing.'),
});

type Values = Ref<z.output<typeof values>>;

const settingsFile = (values: Values) =>
  file(import.meta.url, 'files/settings.conf.hbs', {
    name: values.name, count: values.count, ratio: values.ratio, flag: values.flag, other: values.other, either: values.either, ports: values.ports, names: values.names,
    nested: { deep: values.limits.memory }, literal: '{', constant: 12, maybeTls: values.maybeTls, maybeText: values.maybeText, maybeFlag: values.maybeFlag,
  });

const literals = {
  template: 'a {{ .Values.name }} b', brace: '{', braces: '{{', three: '{{{', four: '{{{{', close: '}}', text: 'line {{ x }}\n{\n\n  {{- y -}}\nlast\n', keep: 'a\n', strip: 'a\nb', trailing: 'a\n\n', leading: '  a\nb',
  words: ['on', 'y', 'No', '~', 'null', '1_000', '0b101', '0o17', '012', '1e3', '12:30', '', ' ', '-', '=', '<<', 'a: b', 'a #b', '2001-01-01', '.5', '0x1f'],
  'prometheus.io/scrape': 'true', on: true, y: 1000000, '12:30': 0.5, '{{': 1, 'a: b': 2, '': 3, long: 'word '.repeat(100), unicode: 'é😀\u2028\ufeff', tab: 'a\tb', empty: {}, none: [], nested: [[], {}, [[1]], { a: {} }],
  emptyish: { nothing: undefined }, listish: [undefined],
};

const leaves = (values: Values, release: Expr<string>) => ({
  name: values.name, count: values.count, ratio: values.ratio, flag: values.flag, either: values.either, level: values.level, release,
  text: text`a ${values.name} %s {{ ${values.count} ${values.ratio} ${values.flag} ${values.either} ${values.level} {`,
  constant: text`nothing {{ here`, single: text`${values.name}`, nested: text`${text`{`}${'{'}${1}${true}`,
  bytes: bytes(values.size), share: bytes(values.size, 75), size: text`${bytes(values.size, 1)}b`,
  join: join(values.names, ', '), joined: text`[${join(values.names, '{{')}]`,
  short: when(values.flag, 'yes', 'no'), number: when(values.flag, 1, 2.5), boolean: when(values.flag, true, false), mixed: text`${when(values.flag, 'a', 1)} ${when(values.flag, 1, 0.5)}`,
  long: when(values.flag, 'a\nb\n', values.name), chain: when(values.flag, when(values.other, 'both', 'one'), when(values.other, 'other', 'none')),
  inline: text`${when(values.flag, values.name, text`not ${values.count}`)}`, or: when(values.flag, values.ratio, values.count),
});

const fields = (values: Values) => ({
  some: when(values.flag, values.name), never: when(values.flag, undefined), neither: when(values.other, undefined, 'x'), list: when(values.flag, ['a', values.name]), map: when(values.flag, { a: values.name }, { b: 1 }),
  only: { part: when(values.flag, 1) }, both: { a: when(values.flag, 1), b: when(values.other, 2) }, onlyOf: { part: when(values.flag, when(values.other, 1)) }, nested: { a: { b: when(values.flag, 1) } },
  either: { part: when(values.flag, when(values.other, 'x')), other: when(values.other, 'y') },
  replicas: match(values.scaling, 'mode', { fixed: (fixed) => fixed.replicas }), only2: { replicas: match(values.scaling, 'mode', { fixed: (fixed) => fixed.replicas, hpa: (hpa) => hpa.min }) },
  memory: match(values.scaling, 'mode', { hpa: (hpa) => whenSet(hpa.memory, (memory) => ({ memory })) }),
  tags: match(values.scaling, 'mode', { fixed: () => 'f', hpa: () => 'h', manual: () => 'm' }),
  any: values.anything, extras: values.extras, behavior: match(values.scaling, 'mode', { hpa: (hpa) => hpa.behavior }),
});

const lists = (values: Values) => ({
  all: values.names, counts: values.counts, spread: ['first', values.names, 'last'], only: [values.names], two: [values.names, values.extras], each: each(values.names, (name, i) => ({ name, i })), only1: [each(values.names, (name) => name)],
  more: ['x', each(values.counts, (count) => count)], mixed: [each(values.counts, (count) => count), when(values.flag, 'flag')], when: [when(values.flag, 'a')], whenElse: [when(values.flag, 'a', 'b')], whens: [when(values.flag, 'a'), when(values.other, 'b')],
  whenList: [when(values.flag, ['a', 'b'])], whenLists: [when(values.flag, ['a', values.names], values.counts)], whenEmpty: [when(values.flag, values.names)],
  first: [{ name: when(values.flag, 'x'), port: 1 }], firstOnly: [{ name: when(values.flag, 'x') }], firstElse: [{ name: when(values.flag, values.name, 'y'), b: 1 }], firstList: [{ names: each(values.names, (name) => name), b: 1 }], inner: [['a', values.name], [when(values.flag, 'b')]],
  maybe: [values.maybeText, values.maybeCount], maybeOnly: [values.maybeText], maybeList: [values.maybeNames], maybeWith: ['x', values.maybeNames],
  nested: each(values.rules, (rule) => ({ host: rule.host, paths: each(rule.paths, (path, name) => ({ [`path`]: path, name })) })), flat: ['x', each(values.ports, (port) => each(port.aliases, (alias) => alias))],
});

const maps = (values: Values) => ({
  labels: values.labels, extend: extend({ fixed: 'x', name: values.name, maybe: when(values.flag, 'y') }, values.labels), none: extend({}, values.labels), left: extend({ out: undefined }, values.labels),
  each: mapEach(values.labels, (key) => text`n-${key}`, (value) => value), objects: mapEach(values.ports, (key) => key, (port) => ({ number: port.number, note: port.note })), ratio: mapEach(values.ports, (key) => key, (port) => port.limits.ratio),
});

const entries = (values: Values) => ({
  ports: each(values.ports, (port, name) => ({
    name, number: port.number, tls: port.tls, aliases: port.aliases, labels: port.labels, label: extend({ a: name }, port.labels), each: each(port.labels, (value, key) => text`${key}=${value}`),
    limits: { cpu: port.limits.cpu, memory: port.limits.memory, ratio: port.limits.ratio }, bytes: bytes(port.limits.memory, 50), cpu: defaultTo(port.limits.cpu, 'none'), set: isSet(port.limits.cpu), note: port.note,
    text: text`${name}:${port.number} ${port.tls} ${port.limits.ratio} ${port.limits.memory} ${join(port.aliases, ',')}`, mode: port.scaling.mode,
    replicas: match(port.scaling, 'mode', { fixed: (fixed) => fixed.replicas, hpa: (hpa) => hpa.max }), behavior: match(port.scaling, 'mode', { hpa: (hpa) => hpa.behavior }), memory: match(port.scaling, 'mode', { hpa: (hpa) => hpa.memory }),
    when: when(port.tls, 'tls'), has: hasEntries(port.aliases), outer: values.name, kind: when(eq(port.scaling.mode, 'fixed'), 'F', 'other'),
  })),
});

const optionals = (values: Values) => ({
  text: values.maybeText, count: values.maybeCount, ratio: values.maybeRatio, flag: values.maybeFlag, names: values.maybeNames, labels: values.maybeLabels, only: { text: values.maybeText },
  textOr: defaultTo(values.maybeText, 'none'), countOr: defaultTo(values.maybeCount, 5), ratioOr: defaultTo(values.maybeRatio, 1), flagOr: defaultTo(values.maybeFlag, true), textOrName: defaultTo(values.maybeText, values.name),
  inText: text`${defaultTo(values.maybeText, 'none')} ${defaultTo(values.maybeCount, 5)} ${defaultTo(values.maybeRatio, 1)} ${defaultTo(values.maybeFlag, false)}`,
  whenText: whenSet(values.maybeText, (given) => text`<${given}>`, 'none'), whenInText: text`${whenSet(values.maybeText, (given) => text`<${given}>`, 'none')}`, eachOf: whenSet(values.maybeNames, (names) => each(names, (name) => name)), joined: text`${whenSet(values.maybeNames, (names) => join(names, '-'), 'none')}`,
  label: whenSet(values.maybeLabels, (labels) => extend({ x: 'y' }, labels)),
  tls: whenSet(values.maybeTls, (tls) => ({
    secret: tls.secret, size: bytes(tls.size), names: tls.names, first: each(tls.names, (name) => name), enabled: when(tls.enabled, 'on', 'off'), memory: tls.limits.memory, cpu: tls.limits.cpu, ratio: tls.limits.ratio,
    deep: whenSet(tls.deep, (deep) => ({ count: deep.count, text: deep.text, or: defaultTo(deep.text, 'none') })),
  })),
  unguarded: text`${whenSet(values.maybeTls, (tls) => text`${tls.secret} ${tls.size} ${bytes(tls.size, 10)} ${tls.limits.ratio} ${tls.limits.memory} ${join(tls.names, ',')} ${checksum(tls.secret)} ${when(tls.enabled, 'on', 'off')} ${when(lt(tls.secret, 'm'), '<', '>')} ${whenSet(tls.deep, (deep) => text`${deep.count} ${defaultTo(deep.text, '-')}`, 'shallow')} ${defaultTo(tls.limits.cpu, 'no cpu')}`, 'none')}`,
  condition: when(eq(text`${whenSet(values.maybeTls, (tls) => tls.secret, 'none')}`, 'none'), 'unset', 'set'),
});

const conditions = (values: Values) => {
  const all = {
    eq: eq(values.name, 'name'), ne: ne(values.name, 'on'), same: eq(values.name, values.level), lt: lt(values.count, 1000000), le: le(values.count, values.count), gt: gt(values.ratio, 1), ge: ge(values.ratio, 0.1), ratio: eq(values.ratio, 1), mixed: lt(values.ratio, values.count),
    text: lt(values.name, '\u{1f600}'), flag: eq(values.flag, true), either: eq(values.either, 80), eitherText: eq(values.either, 'auto'), eitherNot: ne(values.either, 'x'), default: gt(defaultTo(values.maybeRatio, 1), 0), defaultCount: eq(defaultTo(values.maybeCount, 5), 5),
    and: and(values.flag, values.other), or: or(values.flag, values.other), none: and(), any: or(), one: and(values.flag), not: not(values.flag), notNot: not(not(values.flag)), notEq: not(eq(values.name, 'name')), notLt: not(lt(values.count, 5)), notOr: not(or(values.flag, values.other)),
    has: hasEntries(values.names), hasText: hasEntries(values.name), hasMap: hasEntries(values.ports), hasNot: not(hasEntries(values.names)), set: isSet(values.maybeText), notSet: not(isSet(values.maybeText)), both: and(hasEntries(values.names), not(hasEntries(values.labels))),
    level: eq(values.level, 'on'), mode: eq(values.scaling.mode, 'hpa'),
  };
  return {
    ...all,
    whens: Object.fromEntries(Object.entries(all).map(([name, condition]) => [name, when(condition, { held: true }, { held: false })])),
    texts: Object.fromEntries(Object.entries(all).map(([name, condition]) => [name, text`is ${condition} ${when(condition, 'yes', 'no')}`])),
  };
};

/** A chart that uses every form at every place where it may stand; it means nothing. */
export const kitchenSink = defineChart({
  name: 'kitchen-sink',
  description: 'Every form at every place.',
  appVersion: '1.0.0',
  values,
  endpoints: () => ({}),
  notes: ({ values, release }) => text`${release.name} {{ is }} {${values.name}}${when(values.flag, ' on\n', ' off')}{`,
  objects: ({ values, release }) => {
    const settings = settingsFile(values);
    const dashboard = file(import.meta.url, 'files/dashboard.json');
    const rules = namedText('rules.yml', text`a: "{{ $value }}"\nb: "${values.name}{{"\n{`);
    const object = (name: string | Expr<string>, spec: unknown) => ({ apiVersion: 'v1', kind: 'Test', metadata: { name, namespace: release.namespace }, spec });
    return {
      leaves: object('leaves', leaves(values, release.name)),
      literals: object('literals', literals),
      fields: object('fields', fields(values)),
      lists: object('lists', lists(values)),
      maps: object('maps', maps(values)),
      entries: object('entries', entries(values)),
      optionals: object('optionals', optionals(values)),
      conditions: object('conditions', conditions(values)),
      files: object('files', { settings, dashboard, rules, sums: { one: checksum(settings), all: checksum(settings, dashboard, rules), text: checksum(text`${values.name}${values.ratio}`) } }),
      whole: when(values.flag, object(text`whole-${release.name}`, {})),
      'when-set': whenSet(values.maybeTls, (tls) => object('when-set', { secret: tls.secret, size: tls.size, names: tls.names })),
      matched: match(values.scaling, 'mode', { hpa: (hpa) => object('matched', hpa.behavior), manual: () => object('matched-manual', {}) }),
      many: each(values.ports, (port, name) => object(text`many-${name}`, { number: port.number, dashboard, settings })),
      'many-of-some': each(values.rules, (rule, i) => when(ne(rule.host, 'all'), object(text`some-${i}`, { host: rule.host, paths: rule.paths }))),
    };
  },
});
