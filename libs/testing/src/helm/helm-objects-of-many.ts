import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '@keelwork/pinned-binary';
import type { Layers } from '../values/arbitrary-values.ts';
import { withDirectory, writeChart, type ChartFiles } from './chart-directory.ts';
import { helmTemplate, type Release } from './helm-template.ts';
import type { Manifest } from './read-manifests.ts';

/**
 * The objects of one chart with many sets of values, in one run of Helm: a parent chart has it as a subchart once for
 * each set. Ten times as fast as a run for each set, and it proves that the chart can be a subchart.
 */
export const helmObjectsOfMany = (
  name: string,
  chart: ChartFiles,
  sets: readonly Layers[],
  release: Release,
  tool?: Tool,
): Promise<Manifest[][]> =>
  withDirectory(async (directory) => {
    const aliases = sets.map((_, i) => `set${i}`);
    writeParent(join(directory, 'chart'), name, chart, aliases);
    const depth = Math.max(...sets.map((layers) => layers.length));
    const layers = Array.from({ length: depth }, (_, depth) =>
      Object.fromEntries(sets.map((set, i) => [aliases[i], set[depth] ?? {}])),
    );
    const manifests = await helmTemplate(directory, layers, release, tool);
    return aliases.map((alias) => manifests.filter((manifest) => manifest.alias === alias));
  });

function writeParent(directory: string, name: string, chart: ChartFiles, aliases: readonly string[]): void {
  const dependencies = aliases.map((alias) => ({ name, alias, version: '*' }));
  mkdirSync(directory);
  writeFileSync(
    join(directory, 'Chart.yaml'),
    JSON.stringify({ apiVersion: 'v2', name: 'parent', version: '0.1.0', dependencies }),
  );
  writeChart(chart, join(directory, 'charts', name));
}
