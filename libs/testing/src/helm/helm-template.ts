import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printYaml } from '@keelwork/chart';
import { helm } from '@keelwork/helm';
import { runBinary, type Tool } from '@keelwork/pinned-binary';
import type { Layers } from '../values/arbitrary-values.ts';
import { readManifests, type Manifest } from './read-manifests.ts';

export interface Release {
  readonly name: string;
  readonly namespace: string;
}

/** `helm template` of the chart in a directory, with values files. Throws with what Helm said where it refuses. */
export async function helmTemplate(
  directory: string,
  layers: Layers,
  release: Release,
  tool: Tool = helm,
): Promise<Manifest[]> {
  const files = layers.map((layer, i) => {
    const file = join(directory, `values-${i}.yaml`);
    writeFileSync(file, printYaml({ ...Object(layer) }));
    return ['-f', file];
  });
  const chart = join(directory, 'chart');
  const { code, stdout, stderr } = await runBinary(tool, [
    'template',
    release.name,
    chart,
    '-n',
    release.namespace,
    ...files.flat(),
  ]);
  if (code !== 0) throw new HelmError(stderr.trim());
  return readManifests(stdout);
}

/** What Helm said when it refused. */
export class HelmError extends Error {}
