import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles every program, as the `keelwork` command is bundled, and gives the path of each. cdk8s stays as it is installed. */
export async function bundlePrograms(home) {
  const outdir = join(home, '.keelwork');
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: home,
    entryPoints: {
      keelwork: 'src/keelwork/main.ts',
      'emit-chart': 'src/keelwork/emit-chart.ts',
      plain: 'src/plain/main.ts',
      cdk8s: 'src/cdk8s/main.ts',
      expected: 'src/expected.ts',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
    external: ['cdk8s', 'constructs'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  // The definition reads it beside itself.
  copyFileSync(join(home, 'src/keelwork/app.conf.hbs'), join(outdir, 'app.conf.hbs'));
  return (name) => join(outdir, `${name}.mjs`);
}
