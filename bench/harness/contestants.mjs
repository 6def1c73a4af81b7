import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, runProgram } from './run-program.mjs';

/**
 * Who takes part. `output` is where each leaves its files; `before` runs before each round, untimed; `run` is timed.
 * `helm` and `kustomize` are paths of the binaries; who has none is left out.
 */
export function contestants({ home, program, charts, folder, names, helm, kustomize }) {
  const count = String(charts.length);
  const cold = (name, run) => {
    const output = join(folder, name.replaceAll(/[^a-z0-9]+/gi, '-'));
    return { name, output, before: () => empty(output), run: () => run(output) };
  };
  const unchanged = join(folder, 'unchanged');
  const eachChart = (binary, args) => (output) => {
    for (const chart of charts) runProgram(binary, args(chart), { output: join(output, `${chart.name}.yaml`) });
  };
  return [
    cold(names.keelwork, (output) => runNode([program('keelwork'), count, output])),
    {
      name: names.unchanged,
      output: unchanged,
      before: () => {},
      run: () => runNode([program('keelwork'), count, unchanged]),
    },
    cold(names.plain, (output) => runNode([program('plain'), count, output])),
    cold(names.cdk8sApp, (output) => runNode([program('cdk8s'), count, output])),
    cold(names.cdk8s, (output) => {
      const command = [
        'synth',
        '--app',
        `"${process.execPath}" "${program('cdk8s')}" ${count}`,
        '--output',
        output,
        '--no-check-upgrade',
        '--no-validate',
      ];
      runNode([join(home, 'node_modules/cdk8s-cli/bin/cdk8s'), ...command], { cwd: home });
    }),
    helm &&
      cold(
        names.helm,
        eachChart(helm, ({ name, namespace }) => [
          'template',
          name,
          join(folder, 'source/chart'),
          '--namespace',
          namespace,
          '--values',
          join(folder, `source/values/${name}.yaml`),
        ]),
      ),
    kustomize &&
      cold(
        names.kustomize,
        eachChart(kustomize, ({ name }) => ['build', join(folder, 'source/overlays', name)]),
      ),
  ].filter((contestant) => contestant !== undefined);
}

function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
