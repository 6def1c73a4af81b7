import { renderChart, renderObjects, type Chart } from '@keelwork/chart';
import fc from 'fast-check';
import { HelmError } from '../helm/helm-template.ts';
import { helmObjectsOfMany } from '../helm/helm-objects-of-many.ts';
import { accepts, drawnValues, type Layers } from '../values/arbitrary-values.ts';
import { compareReadings } from './compare-readings.ts';
import { describeDisagreements, describeLayers } from './describe.ts';
import { readingsDiffer } from './expect-same-reading.ts';
import { defaultRelease, runsOf, seedOf, type ParityOptions } from './options.ts';

/** What a run of `expectParity` did. */
export interface ParityReport {
  readonly runs: number;
  readonly seed: number;
  /** Sets of values that the chart took; the others broke a rule between values. */
  readonly accepted: number;
  /** Objects that were compared. */
  readonly objects: number;
}

/** Sets of values that go into one run of Helm. */
const batchSize = 25;

/** Part of the drawn sets that a chart must take, for the test to say much. */
const leastAccepted = 0.9;

/**
 * Proves that real Helm reads a chart as `renderObjects` does, for random values drawn from its schema. Throws with the
 * smallest set of values that it finds to read differently, the places, and how to run the same again.
 */
export async function expectParity(chart: Chart, options: ParityOptions = {}): Promise<ParityReport> {
  const [runs, seed] = [runsOf(options), seedOf(options)];
  const files = options.files ?? renderChart(chart, 'its definition');
  const given = { ...options, files };
  const drawn = fc.sample(drawnValues(chart), { numRuns: runs, seed }).map((layers, index) => ({ index, layers }));
  const accepted = drawn.filter(({ layers }) => accepts(chart, layers));
  const again = `Draw the same values again with KEELWORK_PARITY_SEED=${seed} KEELWORK_PARITY_RUNS=${runs}.`;
  if (accepted.length < runs * leastAccepted) {
    throw new Error(`${chart.name} takes only ${accepted.length} of ${runs} sets of values that fit its schema. ${again}\n${whyRefused(chart, drawn)}`);
  }
  let objects = 0;
  for (let start = 0; start < accepted.length; start += batchSize) {
    const batch = accepted.slice(start, start + batchSize);
    const readings = await compareBatch(chart, batch, given);
    const failing = readings.findIndex(({ differ }) => differ);
    if (failing >= 0) throw new Error(`${await smallest(chart, batch[failing]!.index, seed, given)}\n${again}`);
    objects += readings.reduce((sum, { count }) => sum + count, 0);
  }
  return { runs, seed, accepted: accepted.length, objects };
}

interface Reading {
  readonly differ: boolean;
  readonly count: number;
}

async function compareBatch(chart: Chart, batch: readonly { layers: Layers }[], options: ParityOptions): Promise<Reading[]> {
  const { release = defaultRelease, files = {}, tool } = options;
  const sets = batch.map(({ layers }) => layers);
  const manifests = await helmObjectsOfMany(chart.name, files, sets, release, tool).catch((error: unknown) => {
    if (error instanceof HelmError) return undefined;
    throw error;
  });
  return Promise.all(
    sets.map(async (layers, i) => {
      const reading = renderObjects(chart, release, layers);
      if (!reading.ok) throw new Error('the values were taken before');
      if (!manifests) return { differ: await fails(chart, layers, options), count: 0 };
      return { differ: compareReadings(reading.objects, manifests[i] ?? []).length > 0, count: reading.objects.length };
    }),
  );
}

const fails = (chart: Chart, layers: Layers, options: ParityOptions): Promise<boolean> =>
  readingsDiffer(chart, layers, options).then(
    (found) => found.length > 0,
    () => true,
  );

/** Makes the values smaller for as long as they still fail (at most 20 seconds), and says what is wrong then. */
async function smallest(chart: Chart, index: number, seed: number, options: ParityOptions): Promise<string> {
  const property = fc.asyncProperty(drawnValues(chart), async (layers) => !accepts(chart, layers) || !(await fails(chart, layers, options)));
  const { counterexample } = await fc.check(property, { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: 20_000 });
  const layers = counterexample?.[0] ?? [];
  const head = `${chart.name}: the two readings differ (set ${index + 1}, made as small as could be)`;
  try {
    return `${head}\n${describeDisagreements(await readingsDiffer(chart, layers, options), layers)}`;
  } catch (error) {
    return [head, `  ${error instanceof Error ? error.message : String(error)}`, ...describeLayers(layers)].join('\n');
  }
}

function whyRefused(chart: Chart, drawn: readonly { layers: Layers }[]): string {
  const reasons = drawn.flatMap(({ layers }) => {
    const reading = renderObjects(chart, defaultRelease, layers);
    return reading.ok ? [] : reading.problems.map(({ path, message }) => `  ${path}: ${message}`);
  });
  return [...new Set(reasons)].slice(0, 10).join('\n');
}
