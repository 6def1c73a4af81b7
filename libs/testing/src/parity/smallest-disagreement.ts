import type { Chart } from '@keelwork/chart';
import fc from 'fast-check';
import { accepts, drawnValues } from '../values/arbitrary-values.ts';
import { fails } from './compare-batch.ts';
import { describeDisagreements, describeLayers } from './describe.ts';
import { readingsDiffer } from './expect-same-reading.ts';
import type { Given } from './options.ts';

/** How long the values are made smaller, in milliseconds. */
const patience = 20_000;

/** Makes the values that were drawn at `index` smaller for as long as they still fail, and says what is wrong then. */
export async function smallestDisagreement(chart: Chart, index: number, seed: number, given: Given): Promise<string> {
  const property = fc.asyncProperty(
    drawnValues(chart),
    async (layers) => !accepts(chart, layers) || !(await fails(chart, layers, given)),
  );
  const { counterexample } = await fc.check(property, {
    seed,
    path: String(index),
    numRuns: 1,
    interruptAfterTimeLimit: patience,
  });
  const layers = counterexample?.[0] ?? [];
  const head = `${chart.name}: the two readings differ (set ${index + 1}, made as small as could be)`;
  try {
    return `${head}\n${describeDisagreements(await readingsDiffer(chart, layers, given), layers)}`;
  } catch (error) {
    return [head, `  ${error instanceof Error ? error.message : String(error)}`, ...describeLayers(layers)].join('\n');
  }
}
