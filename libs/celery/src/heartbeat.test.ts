import { execFileSync } from 'node:child_process';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFresh } from './heartbeat.ts';

const file = join(mkdtempSync(join(tmpdir(), 'heartbeat-')), 'worker_heartbeat');

function check(): 'alive' | 'dead' {
  const [program = '', ...args] = isFresh(file).exec?.command ?? [];
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return 'alive';
  } catch {
    return 'dead';
  }
}

it('a worker is alive while its timer touches the file, and dead when it no longer does', () => {
  expect(check()).toBe('dead');
  writeFileSync(file, '');
  expect(check()).toBe('alive');
  const before = Date.now() / 1000 - 130;
  utimesSync(file, before, before);
  expect(check()).toBe('dead');
});
