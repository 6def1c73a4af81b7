import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolveBinary } from './resolve-binary.mjs';

/** @type {typeof import('./index.d.mts').runBinary} */
export async function runBinary(tool, args, options = {}) {
  const path = await resolveBinary(tool);
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { ...(options.cwd === undefined ? {} : { cwd: options.cwd }), windowsHide: true });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stderr += text;
    });
    // A tool may end without reading its input; its exit code says what that means.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), stdout, stderr }),
    );
  });
}
