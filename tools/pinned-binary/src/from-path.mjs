/** @import { Outcome, Surroundings, Tool } from './types.mjs' */
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { isExecutable } from './executable.mjs';
import { versionOf } from './version-of.mjs';

/**
 * The first binary on PATH that has exactly the pinned version.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @returns {Outcome}
 */
export function fromPath(tool, { env, platform }) {
  const file = platform === 'win32' ? `${tool.name}.exe` : tool.name;
  const refused = [];
  for (const path of directories(env['PATH']).map((directory) => join(directory, file))) {
    if (!isExecutable(path)) continue;
    const found = versionOf(path, tool, env);
    if ('version' in found && found.version === tool.version) return { path };
    refused.push('version' in found ? `${path} is ${found.version}` : `${path}: ${found.problem}`);
  }
  return { problem: refused.length > 0 ? refused.join('; ') : `no ${tool.name}` };
}

/**
 * The directories of PATH, without `node_modules/.bin`: npm puts it there, and this workspace's own wrapper lies in it.
 * @param {string | undefined} path
 */
function directories(path) {
  const wrappers = join('node_modules', '.bin');
  const absolute = (path ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map((directory) => resolve(directory));
  return [...new Set(absolute)].filter((directory) => !directory.endsWith(wrappers));
}
