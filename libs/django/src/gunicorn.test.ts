import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gunicorn } from './gunicorn.ts';

const program = process.env['GUNICORN'] ?? 'gunicorn';
const found = version();

it.skipIf(!found)(
  `gunicorn takes every option of the command line${found ? '' : ' (not run: this machine has no gunicorn 27; GUNICORN names one)'}`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'gunicorn-'));
    writeFileSync(join(directory, 'tiny_site.py'), 'def application(environ, start_response): ...\n');
    const options = gunicorn.slice(2).map((option) => (option.startsWith('0.0.0.0:') ? '127.0.0.1:0' : option));
    try {
      expect(
        execFileSync(program, ['tiny_site:application', '--check-config', ...options], {
          cwd: directory,
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      ).toBe('');
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
);

function version(): boolean {
  try {
    return /version 2[7-9]\./.test(execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
}
