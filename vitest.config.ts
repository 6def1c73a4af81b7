import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/reporters';

/** Tests whose tool is missing: they must not look as if they had passed. */
const notRun: Reporter = {
  onTestRunEnd(files) {
    const names = files.flatMap((file) =>
      [...file.children.allTests('skipped')].map((test) => `${file.relativeModuleId}: ${test.fullName}`),
    );
    if (names.length) console.log(['\nNot run:', ...names].join('\n  '));
  },
};

// What tests read must not depend on where they run: Nx and CI ask programs for colours.
delete process.env['FORCE_COLOR'];

export default defineConfig({
  test: {
    env: { NO_COLOR: '1' },
    include: ['**/*.test.{ts,mts,mjs}'],
    exclude: ['**/{node_modules,dist,.keelwork,.nx}/**'],
    reporters: ['default', notRun],
    // The files of a worker share the modules that they load: a sixth of the time.
    isolate: false,
    // One more than there are cores: the tests of servers mostly wait.
    maxWorkers: availableParallelism() + 1,
    // Real tools and real servers, on machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
