import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { emptyMachine, fakeTool, script } from './fake-tool.ts';
import { resolveBinary, runBinary } from './index.mjs';
import type { Tool } from './index.d.mts';

afterEach(() => vi.unstubAllEnvs());

it('gives what the tool wrote and its exit code, whatever that is', async () => {
  const tool = installed('echo "out: $1 $2"', 'echo problem >&2', 'exit 3');
  expect(await runBinary(tool, ['a b', '$c'])).toEqual({ code: 3, stdout: 'out: a b $c\n', stderr: 'problem\n' });
});

it('feeds the input and runs in the directory that is given', async () => {
  const { directory } = emptyMachine();
  const tool = installed('/bin/pwd', '/bin/cat');
  expect((await runBinary(tool, [], { input: 'grüße', cwd: directory })).stdout).toBe(`${directory}\ngrüße`);
});

it('gives empty input when none is given, and does not mind input that is not read', async () => {
  expect((await runBinary(installed('/bin/cat'), [])).stdout).toBe('');
  expect((await runBinary(installed('exit 0'), [], { input: 'x'.repeat(1 << 20) })).code).toBe(0);
});

it('gives 128 + 15 where SIGTERM ended the tool', async () => {
  expect((await runBinary(installed('kill -TERM $$'), [])).code).toBe(143);
});

it('searches once a process', async () => {
  const tool = installed('echo v1.2.3');
  const path = await resolveBinary(tool);
  vi.stubEnv('KEELWORK_FAKE', '/nowhere');
  expect(await resolveBinary(tool)).toBe(path);
});

/** A tool whose environment variable names a script that answers `version` and else does the given. */
function installed(...lines: readonly string[]): Tool {
  const { directory } = emptyMachine();
  const path = script(join(directory, 'fake'), '[ "$1" = version ] && echo v1.2.3 && exit', ...lines);
  vi.stubEnv('KEELWORK_FAKE', path);
  return fakeTool('http://127.0.0.1:9');
}
