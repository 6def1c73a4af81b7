import { keelworkUser } from '@keelwork/kubernetes';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** Where Nginx is, or undefined where this machine has none. */
export const nginxProgram = ['nginx', '/usr/sbin/nginx'].find(runs);

export interface NginxProcess {
  readonly port: number;
  /** What it has written to its standard output: the access log. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Nginx with an emitted configuration, on a free port and in a directory of its own; `files` are the static files
 * by name. Throws with what Nginx said where it doesn't start.
 */
export async function startNginx(config: string, files: Readonly<Record<string, string>> = {}): Promise<NginxProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-'));
  const within = (name: string) => join(directory, name);
  const port = await freePort();
  mkdirSync(within('static'));
  for (const [name, text] of Object.entries(files)) writeFileSync(within(`static/${name}`), text);
  writeFileSync(within('mime.types'), 'types { text/css css; }\n');
  writeFileSync(within('nginx.conf'), localConfig(config, directory, port));
  // Files, because Nginx opens /dev/stdout anew, which a socket does not allow.
  const [out, err] = [openSync(within('out'), 'a'), openSync(within('err'), 'a')];
  const user = asPod([directory, within('out'), within('err')]);
  const program = spawn(nginxProgram ?? 'nginx', ['-e', 'stderr', '-c', within('nginx.conf')], {
    stdio: ['ignore', out, err],
    ...user,
  });
  const ended = once(program, 'exit');
  while (!(await listens(port))) {
    if (program.exitCode !== null) throw new Error(`nginx did not start:\n${readFileSync(within('err'), 'utf8')}`);
    await wait(20);
  }
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
    [out, err].forEach(closeSync);
    rmSync(directory, { recursive: true });
  };
  return { port, log: () => readFileSync(within('out'), 'utf8'), stop };
}

/** Where root runs the test, Nginx runs as the user of the pod, who then owns these paths. */
function asPod(paths: readonly string[]): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const path of paths) chownSync(path, keelworkUser, keelworkUser);
  return { uid: keelworkUser, gid: keelworkUser };
}

const localConfig = (config: string, directory: string, port: number): string =>
  config
    .replaceAll(' /tmp/', ` ${directory}/`)
    .replace('/etc/nginx/mime.types', `${directory}/mime.types`)
    .replace('/srv/static/', `${directory}/static/`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`);

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

function runs(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
