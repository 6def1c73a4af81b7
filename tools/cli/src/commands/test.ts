import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { helm, helm3 } from '@keelwork/helm';
import { kubeScore } from '@keelwork/kube-score';
import { kubeconform } from '@keelwork/kubeconform';
import { kustomize } from '@keelwork/kustomize';
import { resolveBinary } from '@keelwork/pinned-binary';
import Table from 'cli-table3';
import pc from 'picocolors';
import { asOne, runScript, type StepResult } from '../test/step.ts';
import { readVitestReport } from '../test/vitest-report.ts';
import type { Workspace } from '../workspace.ts';
import { check } from './check.ts';

interface Step {
  readonly name: string;
  readonly run: (workspace: Workspace) => Promise<StepResult>;
}

const script =
  (file: string, ...args: string[]) =>
  async ({ root }: Workspace): Promise<StepResult> =>
    asOne(await runScript(root, file, args));

/** In this order: lint reads the graph of packages that the first one makes. */
const steps: readonly Step[] = [
  { name: 'project references', run: script('nx/dist/bin/nx.js', 'sync:check') },
  { name: 'lint', run: script('eslint/bin/eslint.js', '.') },
  { name: 'format', run: script('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'typecheck', run: script('typescript/bin/tsc', '-b') },
  { name: 'tests', run: vitest },
  { name: 'generated files', run: async (workspace) => asOne((await check(workspace)) === 0) },
];

/** `npm test`: every step, also after one that failed. The last line is `N passed, N failed`; exit code 1 where something failed. */
export async function test(workspace: Workspace): Promise<number> {
  const results: (StepResult & { readonly name: string; readonly seconds: number })[] = [];
  for (const { name, run } of steps) {
    console.log(`\n${pc.bold(name)} …`);
    const began = performance.now();
    const result = await run(workspace);
    results.push({ name, ...result, seconds: (performance.now() - began) / 1000 });
  }
  const table = new Table({
    head: ['step', 'passed', 'failed', 'not run', 'seconds'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  table.push(
    ...results.map(({ name, passed, failed, skipped, seconds }) => [
      name,
      passed,
      failed,
      skipped.length,
      seconds.toFixed(1),
    ]),
  );
  console.log(`\n${table.toString()}`);
  const skipped = results.flatMap((result) => result.skipped);
  for (const name of skipped) console.log(`not run: ${name}`);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  console.log(`${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`);
  return failed ? 1 : 0;
}

async function vitest({ root }: Workspace): Promise<StepResult> {
  await getTools();
  const report = join(root, '.keelwork', 'tests.json');
  rmSync(report, { force: true });
  const ok = await runScript(root, 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readVitestReport(report, ok);
}

/** Gets the tools before any test asks for them and waits. What needs a tool that cannot be had is not run, and says so. */
async function getTools(): Promise<void> {
  const found = await Promise.allSettled(
    [helm, helm3, kubeconform, kubeScore, kustomize].map((tool) => resolveBinary(tool)),
  );
  for (const each of found) if (each.status === 'rejected') console.log(String(each.reason));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
