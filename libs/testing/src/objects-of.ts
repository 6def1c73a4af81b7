import { renderObjects, type Chart, type KubernetesObject } from '@keelwork/chart';
import type { Release } from './helm/helm-template.ts';

export interface ChartObjects {
  /** The objects with these values on top of the defaults, by the name of their template. Throws where the chart refuses them. */
  readonly rendered: (...layers: readonly object[]) => Readonly<Record<string, KubernetesObject>>;
  /** What is wrong with values, as `path: message`. */
  readonly problems: (...layers: readonly object[]) => string[];
}

/** Reads a chart as objects, for tests that look at what it emits. */
export function objectsOf(chart: Chart, release: Release): ChartObjects {
  const read = (layers: readonly object[]) => renderObjects(chart, release, layers);
  return {
    rendered: (...layers) => {
      const reading = read(layers);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
    },
    problems: (...layers) => {
      const reading = read(layers);
      return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
    },
  };
}

/** The files of a ConfigMap. */
export const filesOf = (object: KubernetesObject | undefined): Readonly<Record<string, string>> =>
  Object(object).data ?? {};
