import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-program.mjs';

/** Makes what Helm and Kustomize start from: the chart that Keelwork emits with a values file a release, and its objects with a kustomization.yaml a chart. */
export function prepareSources({ program, charts, folder }) {
  const source = join(folder, 'source');
  const overlays = join(source, 'overlays');
  runNode([program('emit-chart'), String(charts.length), source]);
  runNode([program('keelwork'), String(charts.length), overlays]);
  for (const { name } of charts) {
    const resources = readdirSync(join(overlays, name)).sort();
    const kustomization = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources };
    writeFileSync(join(overlays, name, 'kustomization.yaml'), JSON.stringify(kustomization));
  }
}
