#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installIfNeeded } from '../tools/cli/launcher/install.mjs';
import { workspaceRoot } from '../tools/cli/launcher/root.mjs';
import { readOptions } from './harness/options.mjs';

const { rounds, sizes, output } = readOptions();
const home = fileURLToPath(new URL('.', import.meta.url));
for (const root of [workspaceRoot, home]) installIfNeeded(root);

const { aims, names } = await import('./harness/names.mjs');
const { bundlePrograms } = await import('./harness/bundle.mjs');
const { contestants } = await import('./harness/contestants.mjs');
const { findTools } = await import('./harness/tools.mjs');
const { measure } = await import('./harness/measure.mjs');
const { prepareSources } = await import('./harness/prepare.mjs');
const { aimTable, resultTable } = await import('./harness/report.mjs');
const { checkSameObjects } = await import('./harness/same-objects.mjs');

const program = await bundlePrograms(home);
const { manySettings, objectsPerChart, plainObjects } = await import(pathToFileURL(program('expected')).href);
const tools = await findTools();

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load ${loadavg()[0].toFixed(1)}`,
);
console.log(`whole processes, ${rounds} rounds in turn after a warm-up, files written below ${output}`);
for (const problem of tools.problems) console.log(`not run: ${problem}`);

for (const size of sizes) {
  const charts = manySettings(Math.max(1, Math.round(size / objectsPerChart)));
  const folder = mkdtempSync(join(output, 'keelwork-bench-'));
  try {
    prepareSources({ program, charts, folder });
    const everybody = contestants({ home, program, charts, folder, names, ...tools });
    measure(everybody, 1, () => {});
    const expected = charts.flatMap(plainObjects);
    for (const contestant of everybody) checkSameObjects(contestant, expected);
    console.log(
      `\n## ${expected.length} objects: ${charts.length} charts of ${objectsPerChart}, the same from everybody\n`,
    );
    const seconds = measure(everybody, rounds, showProgress);
    console.log(`${resultTable(seconds, names.keelwork)}\n\n${aimTable(seconds, names.keelwork, aims)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function showProgress(round) {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds}${round === rounds ? '\n' : ''}`);
}
