import type { Finished, Tool } from './types.d.mts';

export type { Asset, Finished, Tool } from './types.d.mts';

/**
 * Gives the path of the tool's binary: the tool's environment variable, PATH, the cache, a release download (SHA-256
 * checked), `go install`, in that order. Asked again in the same process, it gives the same answer without a search.
 * Progress of a download or a build goes to stderr.
 * @throws Error that names all the ways and what came of each; or that a download did not have the pinned checksum.
 */
export function resolveBinary(tool: Tool): Promise<string>;

/**
 * Runs the tool to its end and gives what it wrote. An exit code other than 0 is an answer, not an error.
 * @param options `input` is what the tool reads from stdin (default: nothing); `cwd` is where it runs (default: here).
 * @throws Error as `resolveBinary`, or when the binary cannot be started.
 */
export function runBinary(
  tool: Tool,
  args: readonly string[],
  options?: { readonly input?: string | Uint8Array; readonly cwd?: string },
): Promise<Finished>;

/**
 * Puts the tool in this process's place, for a `bin`: arguments, the three streams, signals and the exit code pass through.
 * A tool that cannot be found ends the process with code 127 and the reason on stderr.
 */
export function passThrough(tool: Tool, args: readonly string[]): Promise<void>;
