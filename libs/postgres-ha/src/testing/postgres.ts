import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PostgreSQL never runs as root; 65534 is nobody. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export const hasPostgres = spawnSync('postgres', ['--version'], user).status === 0;

/** Has PostgreSQL read a postgresql.conf; gives its complaints, nothing where it reads all of it. */
export function readByPostgres(parameters: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'postgresql-'));
  try {
    chmodSync(directory, 0o755);
    writeFileSync(
      join(directory, 'postgresql.conf'),
      Object.entries(parameters)
        .map(([name, value]) => `${name} = '${value}'\n`)
        .join(''),
    );
    writeFileSync(join(directory, 'postgresql.auto.conf'), '');
    return spawnSync('postgres', ['-D', directory, '-C', 'shared_buffers'], { ...user, encoding: 'utf8' }).stderr;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
