/** @import { Surroundings, Tool } from './types.mjs' */
import { resolve } from 'node:path';
import { isExecutable } from './executable.mjs';
import { versionOf } from './version-of.mjs';

/**
 * The binary that the tool's environment variable names. Another version than the pinned one is used with a warning:
 * whoever sets the variable has decided.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @returns {string | undefined} its absolute path; nothing where the variable is not set
 * @throws {Error} when no binary is there, or one that does not run
 */
export function fromEnvironment(tool, { env, report }) {
  const value = env[tool.variable];
  if (!value) return undefined;
  const path = resolve(value);
  const found = isExecutable(path) ? versionOf(path, tool, env) : { problem: 'no executable file is there' };
  if ('problem' in found) {
    throw new Error(
      `${tool.variable}=${value}: ${found.problem}. Set it to the path of ${tool.name} ${tool.version}, or unset it.`,
    );
  }
  if (found.version !== tool.version) {
    report(
      `warning: ${tool.variable}=${value} is ${tool.name} ${found.version}; ${tool.version} is pinned, so results may differ.`,
    );
  }
  return path;
}
