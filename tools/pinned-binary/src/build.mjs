/** @import { Outcome, Surroundings, Tool } from './types.mjs' */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds the pinned version with `go install` into a directory. Go checks the sources against its checksum database.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @param {string} directory
 * @returns {Promise<Outcome>}
 */
export async function build(tool, { env, platform, report }, directory) {
  const source = `${tool.go.package}@${tool.version}`;
  const linkerFlags = ['-s', '-w', tool.go.linkerFlags ?? ''].join(' ').trim();
  report(`${tool.name} ${tool.version}: trying go install ${source} (a minute or two, once)`);
  // A cross-compiling Go refuses GOBIN, and this machine is the one that will run the tool.
  const { GOOS: _os, GOARCH: _arch, ...rest } = env;
  const problem = await run('go', ['install', '-ldflags', linkerFlags, source], {
    cwd: directory,
    env: { ...rest, GOBIN: directory, CGO_ENABLED: '0' },
  });
  return problem ? { problem } : { path: join(directory, platform === 'win32' ? `${tool.name}.exe` : tool.name) };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string | undefined>} the last line of what it complained about, or nothing where it went well
 */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      complaint += text;
    });
    child.on('error', (error) =>
      resolve('code' in error && error.code === 'ENOENT' ? `${command} is not on PATH` : error.message),
    );
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : (complaint.trim().split('\n').at(-1) ?? `exit code ${code}`)),
    );
  });
}
