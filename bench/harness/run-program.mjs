import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** Runs a program to its end; throws with what it said where it fails. `output` is the file that takes what it prints. */
export function runProgram(program, args, { output, cwd } = {}) {
  const file = output === undefined ? 'pipe' : openSync(output, 'w');
  try {
    const { status, error, stdout, stderr } = spawnSync(program, args, {
      cwd,
      stdio: ['ignore', file, 'pipe'],
      maxBuffer: 2 ** 28,
    });
    if (error) throw error;
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with code ${status}\n${stderr}${stdout ?? ''}`);
  } finally {
    if (file !== 'pipe') closeSync(file);
  }
}

export const runNode = (args, options) => runProgram(process.execPath, args, options);
