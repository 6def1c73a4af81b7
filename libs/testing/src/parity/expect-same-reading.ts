import { renderChart, renderObjects, type Chart } from '@keelwork/chart';
import { helmObjects } from '../helm/helm-objects.ts';
import type { Layers } from '../values/arbitrary-values.ts';
import { compareReadings, type Disagreement } from './compare-readings.ts';
import { describeDisagreements } from './describe.ts';
import { defaultRelease, type ParityOptions } from './options.ts';

type Options = Pick<ParityOptions, 'release' | 'files' | 'tool'>;

/**
 * Proves that real Helm makes of a chart with these values files what `renderObjects` makes: of the defaults with none,
 * of an environment's values with its. Throws with every difference.
 */
export async function expectSameReading(chart: Chart, layers: Layers = [], options: Options = {}): Promise<void> {
  const found = await readingsDiffer(chart, layers, options);
  if (found.length) throw new Error(`${chart.name}: the two readings differ\n${describeDisagreements(found, layers)}`);
}

/** Where the two readings of a chart differ for one set of values. */
export async function readingsDiffer(
  chart: Chart,
  layers: Layers,
  { release = defaultRelease, files, tool }: Options = {},
): Promise<Disagreement[]> {
  const reading = renderObjects(chart, release, layers);
  if (!reading.ok) {
    const problems = reading.problems.map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error(`${chart.name} does not take these values:\n${problems.join('\n')}`);
  }
  return compareReadings(
    reading.objects,
    await helmObjects(files ?? renderChart(chart, 'its definition'), layers, release, tool),
  );
}
