import { spawn } from 'node:child_process';
import { resolveBinary } from './resolve-binary.mjs';
import { versionCheck } from './version-of.mjs';

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** @type {typeof import('./index.d.mts').passThrough} */
export async function passThrough(tool, args) {
  // A search for the tool has come upon this wrapper: to search in turn would never end.
  if (process.env[versionCheck]) return fail(`this is Keelwork's wrapper of ${tool.name}, not ${tool.name} itself`);
  try {
    await replace(await resolveBinary(tool), args);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 127;
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function replace(path, args) {
  return new Promise((resolve, reject) => {
    // Before the tool starts: a signal that comes right after its first output must reach it too.
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let child;
    for (const signal of forwarded) process.on(signal, () => child?.kill(signal));
    child = spawn(path, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of forwarded) process.removeAllListeners(name);
      // A shell must see that a signal ended the tool, not an exit code that looks like it.
      if (signal) process.kill(process.pid, signal);
      else process.exitCode = code ?? 1;
      resolve();
    });
  });
}
