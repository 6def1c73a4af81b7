import type { Layers } from '../values/arbitrary-values.ts';
import type { Disagreement } from './compare-readings.ts';

/** What differs, for a person: the object, its template, and at each place what the two readings have; then the values that made it. */
export function describeDisagreements(found: readonly Disagreement[], layers: Layers): string {
  const lines = found.flatMap(({ object, template, differences }) => [
    `  ${object}, of ${template}`,
    ...differences.flatMap(({ pointer, left, right }) => [
      `    ${pointer || 'the whole object'}`,
      `      objects: ${show(left)}`,
      `      helm:    ${show(right)}`,
    ]),
  ]);
  return [...lines, ...describeLayers(layers)].join('\n');
}

/** The values files, one a line. */
export const describeLayers = (layers: Layers): string[] =>
  layers.map((layer, i) => `  values file ${i + 1}: ${show(layer)}`);

/** As JSON, with escapes for what can't be seen. */
const show = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : JSON.stringify(value).replace(
        /[\u007f-\u00a0\u00ad\u2028\u2029\ufeff\ufffe\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
