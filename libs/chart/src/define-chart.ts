import type { z } from 'zod';
import type { Chart, ChartDefinition, InstallableChart, Release } from './chart.ts';
import { text } from './expression/forms.ts';
import { reference } from './expression/reference.ts';
import { collectFiles } from './helm/files/collect-files.ts';
import { defaultsOf, missingDefaults } from './shape/defaults.ts';
import { nameShape } from './shape/loop-shapes.ts';
import { readShape } from './shape/read-shape.ts';
import { completeValues } from './values/complete.ts';
import { parseValues } from './values/parse-values.ts';

const release: Release = {
  name: reference('Release', ['Name'], nameShape),
  namespace: reference('Release', ['Namespace'], nameShape),
};

/**
 * Defines a chart. Throws with every fault of its values at once (a field without a description or default, an object
 * open to unknown fields, a name that YAML would misread), then with every key of its objects that names no file.
 */
export function defineChart<S extends z.ZodObject, E>(definition: ChartDefinition<S, E>): InstallableChart<S, E> {
  const problems: string[] = [];
  const shape = readShape(definition.values, '', problems);
  if (shape.kind !== 'object') throw new TypeError(`chart '${definition.name}': its values must be a z.strictObject`);
  refuse(definition.name, 'values', [...problems, ...missingDefaults(shape.fields)]);
  const defaults = defaultsOf(shape.fields);
  const given = { values: reference<z.output<S>>('Values', [], shape), release };
  const objects = definition.objects(given);
  refuse(definition.name, 'objects', Object.keys(objects).flatMap(keyProblem));
  const chart: Chart = {
    name: definition.name,
    description: definition.description,
    version: definition.version ?? '0.1.0',
    appVersion: definition.appVersion,
    schema: definition.values,
    shape,
    defaults,
    objects,
    files: collectFiles(objects),
    notes:
      definition.notes?.(given) ??
      text`${definition.name} runs as ${release.name} in the namespace ${release.namespace}.\n`,
  };
  const as: InstallableChart<S, E>['as'] = (name, values, options = {}) => {
    const parsed = parseValues(definition.values, shape, defaults, [values]);
    const known = parsed.ok ? parsed.values : definition.values.parse(completeValues(defaults, shape));
    return { chart, name, values, endpoints: definition.endpoints({ name, values: known }), ...options };
  };
  return { ...chart, as };
}

function refuse(chart: string, part: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  throw new TypeError(
    [`chart '${chart}': ${count} in its ${part}`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
  );
}

const keyProblem = (key: string): string[] =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)
    ? []
    : [`${key}: is no name for a template; use lower-case letters and digits, with - between words`];
