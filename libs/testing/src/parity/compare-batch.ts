import { renderObjects, type Chart } from '@keelwork/chart';
import { helmObjectsOfMany } from '../helm/helm-objects-of-many.ts';
import { HelmError } from '../helm/helm-template.ts';
import type { Layers } from '../values/arbitrary-values.ts';
import { compareReadings } from './compare-readings.ts';
import { readingsDiffer } from './expect-same-reading.ts';
import type { Given } from './options.ts';

/** A set of values, and its place among those that were drawn. */
export interface Draw {
  readonly index: number;
  readonly layers: Layers;
}

export interface Batch {
  /** The first set that the two readings disagree on. */
  readonly differs: Draw | undefined;
  /** Objects that were compared. */
  readonly objects: number;
}

/** Compares the two readings for many sets of values, in one run of Helm unless Helm refuses one of them. */
export async function compareBatch(chart: Chart, draws: readonly Draw[], given: Given): Promise<Batch> {
  const sets = draws.map(({ layers }) => layers);
  const manifests = await helmObjectsOfMany(chart.name, given.files, sets, given.release, given.tool).catch(
    undefinedWhereHelmRefuses,
  );
  if (!manifests) return { differs: await firstToFail(chart, draws, given), objects: 0 };
  let objects = 0;
  for (const [i, draw] of draws.entries()) {
    const reading = renderObjects(chart, given.release, draw.layers);
    if (!reading.ok || compareReadings(reading.objects, manifests[i] ?? []).length) return { differs: draw, objects };
    objects += reading.objects.length;
  }
  return { differs: undefined, objects };
}

async function firstToFail(chart: Chart, draws: readonly Draw[], given: Given): Promise<Draw | undefined> {
  for (const draw of draws) if (await fails(chart, draw.layers, given)) return draw;
  throw new Error(`${chart.name}: Helm takes each set of values alone, but not all of them as subcharts of one chart`);
}

/** True where the readings differ or one of them throws. */
export const fails = (chart: Chart, layers: Layers, given: Given): Promise<boolean> =>
  readingsDiffer(chart, layers, given).then(
    (found) => found.length > 0,
    () => true,
  );

function undefinedWhereHelmRefuses(error: unknown): undefined {
  if (!(error instanceof HelmError)) throw error;
}
