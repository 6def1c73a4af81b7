import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../image/test.sh', import.meta.url));

/** What the script exits with where it can't run: no Python, or no way to its packages. */
const notRun = 69;

it("the image's own tests pass", { timeout: 600_000 }, ({ skip }) => {
  const { status, stdout, stderr } = spawnSync('bash', [script], { encoding: 'utf8' });
  if (status === notRun) skip(`not run: ${(stderr || stdout).trim().split('\n').at(-1) ?? ''}`);
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
