import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a step of `npm test` came to. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** Names of what was not run. */
  readonly skipped: readonly string[];
}

/** The result of a step that counts as one. */
export const asOne = (ok: boolean): StepResult => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });

/** Runs a script of an installed package to its end, in the repository's root; true where its exit code is 0. */
export async function runScript(root: string, script: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A background process would outlive the run.
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}
