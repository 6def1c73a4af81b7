import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasFluentBit = spawnSync('fluent-bit', ['--version']).status === 0;

/** What Fluent Bit says against a configuration; nothing where it takes it. */
export function complaints(config: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'fluent-bit-'));
  try {
    const path = join(directory, 'fluent-bit.yaml');
    writeFileSync(path, config.replaceAll('/var/lib/fluent-bit', directory));
    const { status, stdout, stderr } = spawnSync('fluent-bit', ['--dry-run', `--config=${path}`], { encoding: 'utf8' });
    return status === 0 ? '' : stdout + stderr;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
