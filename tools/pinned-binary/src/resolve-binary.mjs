/** @import { Surroundings, Tool } from './types.mjs' */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { cachedPath } from './cache.mjs';
import { fromEnvironment } from './from-environment.mjs';
import { fromPath } from './from-path.mjs';
import { notFound } from './not-found.mjs';

/** @type {Map<Tool, Promise<string>>} */
const resolved = new Map();

/** @type {typeof import('./index.d.mts').resolveBinary} */
export function resolveBinary(tool) {
  const known = resolved.get(tool);
  if (known) return known;
  const path = resolveIn(tool, {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    home: homedir(),
    report: (line) => void process.stderr.write(`${line}\n`),
  });
  resolved.set(tool, path);
  return path;
}

/**
 * `resolveBinary` with its surroundings given.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @returns {Promise<string>}
 */
export async function resolveIn(tool, surroundings) {
  const named = fromEnvironment(tool, surroundings);
  if (named) return named;
  const onPath = fromPath(tool, surroundings);
  if ('path' in onPath) return onPath.path;
  const cached = cachedPath(tool, surroundings);
  if (existsSync(cached)) return cached;
  // Loaded only now: a binary that is already here must not pay for the code that fetches one.
  const { fetchIntoCache } = await import('./fetch-into-cache.mjs');
  const fetched = await fetchIntoCache(tool, surroundings);
  if ('path' in fetched) return fetched.path;
  throw notFound(tool, surroundings, { path: onPath.problem, ...fetched });
}
