import { closeSync, openSync, readSync } from 'node:fs';

const chunk = 1 << 20;
/** More than the line that is looked for is long, so that one which a chunk cuts is whole in the next. */
const overlap = 1024;

/**
 * The version that the Go toolchain writes into a binary that `go install` built. Such a binary does not know it itself:
 * helm then says `v4.2`, kubeconform `development`. Read in pieces: helm has 90 MB.
 * @param {string} path
 * @param {string} goPackage path of the main package
 * @returns {string | undefined} such as `v4.2.4`; nothing where the binary was built another way
 */
export function builtInVersion(path, goPackage) {
  const mark = `path\t${goPackage}\nmod\t`;
  const buffer = Buffer.allocUnsafe(chunk);
  const file = openSync(path, 'r');
  try {
    for (let position = 0; ; position += chunk - overlap) {
      const length = readSync(file, buffer, 0, chunk, position);
      const at = buffer.subarray(0, length).indexOf(mark);
      const last = length < chunk;
      if (at >= 0 && (last || at < chunk - overlap)) {
        return buffer.toString('latin1', at + mark.length, Math.min(length, at + overlap)).split(/[\t\n]/)[1];
      }
      if (last) return undefined;
    }
  } finally {
    closeSync(file);
  }
}
