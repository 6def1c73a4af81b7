import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { emptyMachine } from './fake-tool.ts';
import { whileLocked } from './lock.mjs';
import { releaseServer, sha256, tarball } from './release-server.ts';

const archive = tarball('folder/fake', 'program');
const server = await releaseServer({ '/fake-linux-amd64.tar.gz': archive });
afterAll(server.close);

it('two pieces of work under one lock do not overlap', async () => {
  const file = join(emptyMachine().directory, 'lock');
  const events: string[] = [];
  const work = (name: string) =>
    whileLocked(file, async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(file)).toBe(false);
});

it('a lock whose holder is gone is taken over', async () => {
  const file = join(emptyMachine().directory, 'lock');
  const gone = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => gone.on('close', resolve));
  writeFileSync(file, String(gone.pid));
  expect(await whileLocked(file, async () => 'done')).toBe('done');
});

it('the lock is given back when the work fails', async () => {
  const file = join(emptyMachine().directory, 'lock');
  await expect(whileLocked(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

it('four processes that need the same tool at once download it once', async () => {
  const { directory } = emptyMachine();
  const program = `
    import { resolveIn } from ${JSON.stringify(new URL('resolve-binary.mjs', import.meta.url).href)};
    const tool = { name: 'fake', version: 'v1.2.3', variable: 'KEELWORK_FAKE', versionArguments: [],
      sums: { 'linux-amd64': '${sha256(archive)}' }, go: { package: 'example.org/fake' },
      asset: () => ({ url: '${server.url}/fake-linux-amd64.tar.gz', entry: 'folder/fake' }) };
    const surroundings = { env: { PATH: '' }, platform: 'linux', arch: 'x64', home: '${directory}', report() {} };
    process.stdout.write(await resolveIn(tool, surroundings));`;
  const paths = await Promise.all(Array.from({ length: 4 }, () => outputOf(program)));
  expect(new Set(paths)).toEqual(new Set([join(directory, '.cache/keelwork/bin/fake-v1.2.3-linux-amd64')]));
  expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('program');
  expect(server.requests).toEqual(['/fake-linux-amd64.tar.gz']);
});

function outputOf(program: string): Promise<string> {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('close', () => resolve(text));
  });
}
