import type { z } from 'zod';
import type { Chart, Release } from '../chart.ts';
import { defineChart } from '../define-chart.ts';
import type { Ref } from '../expression/types.ts';
import { renderChart } from '../helm/render-chart.ts';
import { renderObjects } from '../objects/render-objects.ts';

type Build<S extends z.ZodObject> = (values: Ref<z.output<S>>, release: Release) => unknown;

/** A chart of one object, whose spec is what `build` makes of the values. */
export const chartOf = <S extends z.ZodObject>(values: S, build: Build<S>): Chart =>
  defineChart({
    name: 'test',
    description: 'For a test.',
    appVersion: '1.0.0',
    values,
    endpoints: () => ({}),
    objects: ({ values, release }) => ({ object: { apiVersion: 'v1', kind: 'Test', spec: build(values, release) } }),
  });

/** The Helm text of a spec. */
export function specTemplate<S extends z.ZodObject>(values: S, build: Build<S>): string {
  const template = renderChart(chartOf(values, build), 'its definition')['templates/object.yaml'] ?? '';
  const [, spec = ''] = template.split('kind: Test\nspec:\n');
  return spec.replaceAll(/^ {2}/gm, '');
}

/** A spec with layers of values on top of the defaults. Throws with every problem of the values. */
export function specObject<S extends z.ZodObject>(values: S, build: Build<S>, ...layers: readonly unknown[]): unknown {
  const reading = renderObjects(chartOf(values, build), { name: 'release', namespace: 'namespace' }, layers);
  if (!reading.ok) throw new TypeError(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return Object(reading.objects[0]?.object).spec;
}
