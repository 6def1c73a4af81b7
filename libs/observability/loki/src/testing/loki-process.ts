import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const hasLoki = spawnSync('loki', ['-version']).status === 0;

/** The text of loki.yaml with its directory and ports moved to where this machine has room. */
const movedTo = (config: string, directory: string, [http, grpc]: readonly number[]): string =>
  config
    .replaceAll('/var/loki', directory)
    .replace('http_listen_port: 3100', `http_listen_port: ${http}`)
    .replace('grpc_listen_port: 9095', `grpc_listen_port: ${grpc}`);

/** What Loki says against a configuration; nothing where it takes it. */
export function complaints(config: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'loki-'));
  try {
    const path = join(directory, 'loki.yaml');
    writeFileSync(path, movedTo(config, directory, [3100, 9095]));
    const { status, stderr } = spawnSync('loki', [`-config.file=${path}`, '-verify-config'], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Runs Loki for as long as `use` takes; `url` is where it answers. */
export async function withLoki<T>(config: string, use: (url: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'loki-'));
  const ports = [await freePort(), await freePort()];
  const path = join(directory, 'loki.yaml');
  writeFileSync(path, movedTo(config, directory, ports));
  const process = spawn('loki', [`-config.file=${path}`], { stdio: 'ignore' });
  try {
    return await use(`http://127.0.0.1:${ports[0]}`);
  } finally {
    process.kill();
    await once(process, 'exit');
    rmSync(directory, { recursive: true });
  }
}

/** Asks again until the answer is there. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await sleep(200);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
