import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('wait-for-database.py', import.meta.url));
const python = ['python3', 'python'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

it.skipIf(!python)(
  `waits until the database takes connections${python ? '' : ' (not run: this machine has no python)'}`,
  async () => {
    const port = await unusedPort();
    const waiting = spawn(python ?? 'python', [program], {
      env: { DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(port) },
    });
    const [line] = await once(waiting.stdout, 'data');
    expect(String(line)).toContain(`127.0.0.1:${port} takes no connection yet: `);
    const database = createServer((socket) => socket.end()).listen(port, '127.0.0.1');
    expect(await once(waiting, 'exit')).toEqual([0, null]);
    database.close();
  },
  20_000,
);

/** A port on which nothing listens. */
async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port }: AddressInfo = Object(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
