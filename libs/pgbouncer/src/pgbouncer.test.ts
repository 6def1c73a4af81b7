import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectsOf } from '@keelwork/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pgbouncer } from './chart.ts';

const program = ['pgbouncer', '/usr/sbin/pgbouncer'].find((path) => spawnSync(path, ['--version']).status === 0);
const [, minor = '0'] =
  /PgBouncer 1\.(\d+)/.exec(program ? spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout : '') ?? [];
/** Debian's PgBouncer may be older than 1.21, which brought prepared statements; the rest of the configuration it knows. */
const unknown = Number(minor) < 21 ? /^max_prepared_statements.*\n/m : /(?!)/;
const portIsFree = await new Promise<boolean>((resolve) => {
  const server = createServer().once('error', () => resolve(false));
  server.listen(6432, '127.0.0.1', () => server.close(() => resolve(true)));
});
const reason = program ? (portIsFree ? '' : ' (not run: port 6432 is taken)') : ' (not run: no pgbouncer on PATH)';

const objects = objectsOf(pgbouncer, { name: 'pooler', namespace: 'shop' }).rendered();
const { initContainers, containers } = Object(objects['deployment']).spec.template.spec;
const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
const users = join(folder, 'userlist.txt');

/** Runs a command of the pod, with the folder of the test in place of the pod's. */
const inPod = (command: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(
    command[0] ?? '',
    command.slice(1).map((part) => part.replaceAll('/run/pgbouncer', folder)),
    { env: { ...process.env, ...env } },
  ).status;

describe.skipIf(reason)(`the emitted configuration in a real PgBouncer${reason}`, () => {
  let running: ChildProcess | undefined;
  beforeAll(async () => {
    expect(
      inPod(initContainers[0].command, { DATABASE_USER: 'app', DATABASE_PASSWORD: 'with "quotes" and $signs' }),
    ).toBe(0);
    const ini = join(folder, 'pgbouncer.ini');
    writeFileSync(
      ini,
      String(Object(objects['config-map']).data['pgbouncer.ini'])
        .replace(unknown, '')
        .replaceAll('/run/pgbouncer', folder),
    );
    running = spawn(program ?? '', process.getuid?.() === 0 ? ['-u', 'nobody', ini] : [ini], { stdio: 'ignore' });
    spawnSync('chmod', ['-R', 'a+rX', folder]);
    for (let tries = 0; tries < 50 && inPod(containers[0].livenessProbe.exec.command) !== 0; tries++)
      await new Promise((later) => setTimeout(later, 100));
  }, 20_000);
  afterAll(() => running?.kill('SIGKILL'));

  it('writes the user and its password as PgBouncer reads them', () => {
    expect(readFileSync(users, 'utf8')).toBe('"app" "with ""quotes"" and $signs"\n');
  });

  it('starts, and answers its liveness probe', () => {
    expect(running?.exitCode).toBeNull();
    expect(inPod(containers[0].livenessProbe.exec.command)).toBe(0);
  });

  it('fails its liveness probe when it hangs', () => {
    running?.kill('SIGSTOP');
    expect(inPod(containers[0].livenessProbe.exec.command)).not.toBe(0);
    running?.kill('SIGCONT');
    expect(inPod(containers[0].livenessProbe.exec.command)).toBe(0);
  });
});
