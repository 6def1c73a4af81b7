import { renderChart, renderObjects, type Chart } from '@keelwork/chart';
import fc from 'fast-check';
import { drawnValues } from '../values/arbitrary-values.ts';
import { compareBatch, type Draw } from './compare-batch.ts';
import { defaultRelease, runsOf, seedOf, type ParityOptions } from './options.ts';
import { smallestDisagreement } from './smallest-disagreement.ts';

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
const batchSize = 50;

/** Part of the drawn sets that a chart must take, for the test to say much. */
const leastAccepted = 0.9;

/**
 * Proves that real Helm reads a chart as `renderObjects` does, for random values drawn from its schema. Throws with the
 * smallest set of values that it finds to read differently, the places, and how to draw the same values again. Prints a
 * line with the seed where all is well.
 */
export async function expectParity(chart: Chart, options: ParityOptions = {}): Promise<ParityReport> {
  const [runs, seed] = [runsOf(options), seedOf(options)];
  const given = { release: defaultRelease, ...options, files: options.files ?? renderChart(chart, 'its definition') };
  const again = `Draw the same values again with KEELWORK_PARITY_SEED=${seed} KEELWORK_PARITY_RUNS=${runs}.`;
  const { accepted, refusals } = draw(chart, runs, seed);
  if (accepted.length < runs * leastAccepted) {
    throw new Error(
      [
        `${chart.name} takes only ${accepted.length} of ${runs} sets of values that fit its schema:`,
        ...refusals.slice(0, 10),
        again,
      ].join('\n'),
    );
  }
  let objects = 0;
  for (let start = 0; start < accepted.length; start += batchSize) {
    const batch = await compareBatch(chart, accepted.slice(start, start + batchSize), given);
    if (batch.differs)
      throw new Error(`${await smallestDisagreement(chart, batch.differs.index, seed, given)}\n${again}`);
    objects += batch.objects;
  }
  process.stdout.write(
    `parity of ${chart.name}: ${objects} objects of ${accepted.length} sets of values read the same (${runs} drawn with seed ${seed})\n`,
  );
  return { runs, seed, accepted: accepted.length, objects };
}

/** The drawn sets of values that the chart takes, and why it takes no others. */
function draw(chart: Chart, runs: number, seed: number): { accepted: Draw[]; refusals: string[] } {
  const refusals = new Set<string>();
  const accepted = fc.sample(drawnValues(chart), { numRuns: runs, seed }).flatMap((layers, index) => {
    const reading = renderObjects(chart, defaultRelease, layers);
    if (reading.ok) return [{ index, layers }];
    for (const { path, message } of reading.problems) refusals.add(`  ${path}: ${message}`);
    return [];
  });
  return { accepted, refusals: [...refusals] };
}
