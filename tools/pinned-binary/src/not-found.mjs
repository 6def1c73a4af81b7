/** @import { Surroundings, Tool } from './types.mjs' */
import { cachedPath } from './cache.mjs';

/**
 * The error for a tool that none of the ways gave: what came of each, and what to do.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @param {{ path: string, download: string, build: string }} problems
 */
export function notFound(tool, surroundings, problems) {
  const wanted = `${tool.name} ${tool.version}`;
  return new Error(
    [
      `${wanted} was not found and could not be fetched:`,
      `  ${tool.variable}: not set`,
      `  PATH: ${problems.path}`,
      `  download: ${problems.download}`,
      `  go install: ${problems.build}`,
      'Do one of these:',
      `  1. set ${tool.variable} to the path of ${wanted}`,
      `  2. put ${wanted} on PATH`,
      `  3. let this machine reach the release, or put the binary at ${cachedPath(tool, surroundings)}`,
      `  4. install Go (https://go.dev/dl/), which then builds ${tool.go.package}@${tool.version}`,
    ].join('\n'),
  );
}
