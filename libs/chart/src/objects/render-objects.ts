import type { Chart, KubernetesObject } from '../chart.ts';
import { isMap } from '../values/merge.ts';
import { parseValues } from '../values/parse-values.ts';
import type { ValueProblem } from '../values/problem.ts';
import { readTree } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { writtenTwice } from './written-twice.ts';

/** An object of a release, and the key of the definition that made it. */
export interface RenderedObject {
  readonly key: string;
  readonly object: KubernetesObject;
}

export type ObjectsReading =
  | { readonly ok: true; readonly objects: readonly RenderedObject[] }
  | { readonly ok: false; readonly problems: readonly ValueProblem[] };

/** Reads a chart as plain objects: the defaults, then each layer of values on top, merged as Helm merges. */
export function renderObjects(chart: Chart, release: Scope['release'], layers: readonly unknown[]): ObjectsReading {
  const parsed = parseValues(chart.schema, chart.shape, chart.defaults, layers);
  if (!parsed.ok) return parsed;
  const scope: Scope = { values: parsed.values, release };
  const objects = Object.entries(chart.objects).flatMap(([key, tree]) => {
    const read = readTree(tree, scope);
    return (Array.isArray(read) ? read : [read]).filter(isObject).map((object) => ({ key, object }));
  });
  const problems = writtenTwice(objects);
  return problems.length ? { ok: false, problems } : { ok: true, objects };
}

const isObject = (value: unknown): value is KubernetesObject => isMap(value);
