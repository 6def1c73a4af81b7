import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

/** What promtool says against queries, as the expressions of rules; nothing where it reads them all. */
export function complaints(queries: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'grafana-'));
  try {
    const path = join(directory, 'queries.json');
    const rules = queries.map((expr, i) => ({ record: `query:${i}`, expr }));
    writeFileSync(path, JSON.stringify({ groups: [{ name: 'queries', rules }] }));
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', path], { encoding: 'utf8' });
    return status === 0 ? '' : stdout + stderr;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
