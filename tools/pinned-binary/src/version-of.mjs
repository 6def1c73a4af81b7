/** @import { Tool } from './types.mjs' */
import { spawnSync } from 'node:child_process';
import { builtInVersion } from './go-build-info.mjs';

/** Set while a binary is asked for its version, so that a wrapper that is asked by mistake answers at once. */
export const versionCheck = 'KEELWORK_VERSION_CHECK';

/**
 * The version of a binary, such as `v4.2.4`, without build metadata. `unknown` where it runs and does not say.
 * @param {string} path
 * @param {Tool} tool
 * @param {Readonly<NodeJS.ProcessEnv>} env
 * @returns {{ version: string } | { problem: string }}
 */
export function versionOf(path, tool, env) {
  const asked = spawnSync(path, tool.versionArguments, {
    encoding: 'utf8',
    env: { ...env, [versionCheck]: '1' },
    timeout: 10_000,
    windowsHide: true,
  });
  if (asked.error) return { problem: `does not run (${asked.error.message})` };
  if (asked.status !== 0)
    return { problem: `does not answer ${JSON.stringify(tool.versionArguments.join(' '))} (${asked.stderr.trim()})` };
  const said = /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(asked.stdout)?.[1];
  if (said) return { version: `v${said}` };
  const builtIn = tool.go.needsLinkerFlags ? undefined : builtInVersion(path, tool.go.package);
  return { version: builtIn ?? 'unknown' };
}
