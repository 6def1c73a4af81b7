import { bytes, defaultTo, each, eq, extend, hasEntries, isSet, join, match, text, when } from '@keelwork/chart';
import type { Values } from './values.ts';

/** Entries of a map, whose defaults the templates hold. */
export const entries = (values: Values) => ({
  ports: each(values.ports, (port, name) => ({
    name,
    number: port.number,
    tls: port.tls,
    aliases: port.aliases,
    labels: port.labels,
    label: extend({ a: name }, port.labels),
    each: each(port.labels, (value, key) => text`${key}=${value}`),
    limits: { cpu: port.limits.cpu, memory: port.limits.memory, ratio: port.limits.ratio },
    bytes: bytes(port.limits.memory, 50),
    cpu: defaultTo(port.limits.cpu, 'none'),
    set: isSet(port.limits.cpu),
    note: port.note,
    text: text`${name}:${port.number} ${port.tls} ${port.limits.ratio} ${port.limits.memory} ${join(port.aliases, ',')}`,
    mode: port.scaling.mode,
    replicas: match(port.scaling, 'mode', { fixed: (fixed) => fixed.replicas, hpa: (hpa) => hpa.max }),
    behavior: match(port.scaling, 'mode', { hpa: (hpa) => hpa.behavior }),
    memory: match(port.scaling, 'mode', { hpa: (hpa) => hpa.memory }),
    when: when(port.tls, 'tls'),
    has: hasEntries(port.aliases),
    outer: values.name,
    kind: when(eq(port.scaling.mode, 'fixed'), 'F', 'other'),
  })),
});
