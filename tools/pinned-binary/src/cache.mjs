/** @import { Surroundings, Tool } from './types.mjs' */
import { join } from 'node:path';
import { goPlatform } from './go-platform.mjs';

/**
 * Where downloaded and built binaries of this user are kept, for every workspace.
 * @param {Surroundings} surroundings
 */
export function cacheDirectory({ env, platform, home }) {
  return join(env['KEELWORK_CACHE'] || join(userCache(env, platform, home), 'keelwork'), 'bin');
}

/**
 * The file in the cache that holds a tool. Version and platform are in its name, so that what is there needs no check.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 */
export function cachedPath(tool, surroundings) {
  const suffix = surroundings.platform === 'win32' ? '.exe' : '';
  return join(cacheDirectory(surroundings), `${tool.name}-${tool.version}-${goPlatform(surroundings)}${suffix}`);
}

/**
 * @param {Readonly<NodeJS.ProcessEnv>} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
function userCache(env, platform, home) {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}
