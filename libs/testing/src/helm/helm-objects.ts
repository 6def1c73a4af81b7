import { join } from 'node:path';
import type { Tool } from '@keelwork/pinned-binary';
import type { Layers } from '../values/arbitrary-values.ts';
import { withDirectory, writeChart, type ChartFiles } from './chart-directory.ts';
import { helmTemplate, type Release } from './helm-template.ts';
import type { Manifest } from './read-manifests.ts';

/** The objects that real Helm makes of a chart with values files. Throws with what Helm said where it refuses. */
export const helmObjects = (chart: ChartFiles, layers: Layers, release: Release, tool?: Tool): Promise<Manifest[]> =>
  withDirectory(async (directory) => {
    writeChart(chart, join(directory, 'chart'));
    return helmTemplate(directory, layers, release, tool);
  });
