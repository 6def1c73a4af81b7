import { mergeValues } from '@keelwork/chart';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitchenSink } from '../kernel/kitchen-sink/chart.ts';
import { accepts, arbitraryValues, drawnValues } from './arbitrary-values.ts';

const drawn = fc.sample(drawnValues(kitchenSink), { numRuns: 400, seed: 1 });
type Drawn = Readonly<Record<string, unknown>>;

const merged: Drawn[] = drawn.map((layers) => Object(layers.reduce(mergeValues, {})));

describe('random values', () => {
  it('are nearly always such as the chart takes', () => {
    expect(drawn.filter((layers) => accepts(kitchenSink, layers)).length).toBeGreaterThan(0.98 * drawn.length);
  });

  it('are always so where the others are left out', () => {
    for (const layers of fc.sample(arbitraryValues(kitchenSink), { numRuns: 50, seed: 2 }))
      expect(accepts(kitchenSink, layers)).toBe(true);
  });

  const text = ({ name }: Drawn) => String(name ?? 'default');
  const names = (map: unknown) => Object.keys(Object(map));

  it.each<[string, (values: Drawn) => boolean]>([
    ['nothing is said', (values) => Object.keys(values).length === 0],
    ['one thing is said', (values) => Object.keys(values).length === 1],
    ['a switch is turned', ({ flag }) => flag === false],
    ['a number has many zeros', ({ count }) => count === 1000000],
    ['a number is as big as can be', ({ count }) => count === Number.MAX_SAFE_INTEGER],
    ['a text is a word of YAML 1.1', (values) => ['on', 'y', 'No', 'Off'].includes(text(values))],
    ['a text looks like a template', (values) => text(values).includes('{{')],
    ['a text has several lines', (values) => /\n./.test(text(values))],
    ['a text is empty', (values) => text(values) === ''],
    ['a text has characters outside of the basic plane', (values) => /[\u{10000}-\u{10ffff}]/u.test(text(values))],
    ['a text is very long', (values) => text(values).length > 150],
    ['a list is empty', ({ names }) => Array.isArray(names) && names.length === 0],
    ['a map has names with dots or slashes', ({ labels }) => names(labels).some((name) => /[./]/.test(name))],
    ['a map has numbers for names', ({ labels }) => names(labels).some((name) => /^[0-9]+$/.test(name))],
    ['an optional object is given in part', ({ maybeTls }) => maybeTls !== undefined && !('size' in Object(maybeTls))],
    ['a choice has its other variant', ({ scaling }) => Object(scaling).mode === 'hpa'],
    [
      'a choice has what another variant left',
      ({ scaling }) => Object(scaling).mode === 'manual' && 'replicas' in Object(scaling),
    ],
    [
      'a choice is changed in part, without its variant',
      ({ scaling }) => scaling !== undefined && !('mode' in Object(scaling)),
    ],
    ['a text or number is a number', ({ either }) => typeof either === 'number'],
  ])('try that %s', (_, holds) => {
    expect(merged.some(holds)).toBe(true);
  });
});
