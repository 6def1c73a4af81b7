/** @import { Surroundings, Tool } from './types.mjs' */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, cachedPath } from './cache.mjs';
import { build } from './build.mjs';
import { download } from './download.mjs';
import { whileLocked } from './lock.mjs';

/**
 * Downloads the release, or builds it where that fails, and moves the whole file into the cache.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @returns {Promise<{ path: string } | { download: string, build: string }>}
 */
export async function fetchIntoCache(tool, surroundings) {
  const target = cachedPath(tool, surroundings);
  const directory = cacheDirectory(surroundings);
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    const problem = `the cache cannot be written (${error instanceof Error ? error.message : error})`;
    return { download: problem, build: problem };
  }
  return whileLocked(`${target}.lock`, async () => {
    // Another process may have fetched it while this one waited for the lock.
    if (existsSync(target)) return { path: target };
    const workshop = mkdtempSync(join(directory, '.new-'));
    try {
      const downloaded = await download(tool, surroundings, workshop);
      if ('path' in downloaded) return keep(downloaded.path, target);
      surroundings.report(`${tool.name} ${tool.version}: no download (${downloaded.problem}).`);
      const built = await build(tool, surroundings, workshop);
      if ('path' in built) return keep(built.path, target);
      return { download: downloaded.problem, build: built.problem };
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  });
}

/**
 * @param {string} path
 * @param {string} target
 */
function keep(path, target) {
  // A rename within one directory tree is atomic: a reader sees the whole binary or none.
  renameSync(path, target);
  return { path: target };
}
