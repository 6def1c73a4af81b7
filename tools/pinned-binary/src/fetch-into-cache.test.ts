import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyMachine, fakeTool, script } from './fake-tool.ts';
import { releaseServer, sha256, tarball, zip } from './release-server.ts';
import { resolveIn } from './resolve-binary.mjs';

const program = '#!/bin/sh\necho v1.2.3\n';
const archive = tarball('folder/fake', program);
const zipped = zip('folder/fake', program);
const server = await releaseServer({
  '/fake-linux-amd64.tar.gz': archive,
  '/fake-windows-amd64.zip': zipped,
  '/CHECKSUMS': `${sha256(zipped)}  fake-windows-amd64.zip\n${sha256(archive)}  fake-linux-amd64.tar.gz\n`,
  '/EMPTY': '',
});
afterAll(server.close);
const closed = await releaseServer({});
closed.close();

describe('a release download', () => {
  it('whose checksum is the pinned one goes into the cache, executable, and nothing else stays there', async () => {
    const { directory, surroundings, reported } = emptyMachine();
    const tool = fakeTool(server.url, { 'linux-amd64': sha256(archive) });
    const path = await resolveIn(tool, surroundings);
    expect(path).toBe(join(directory, '.cache/keelwork/bin/fake-v1.2.3-linux-amd64'));
    expect(readFileSync(path, 'utf8')).toBe(program);
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(directory, '.cache/keelwork/bin'))).toEqual(['fake-v1.2.3-linux-amd64']);
    expect(reported).toEqual([`fake v1.2.3: downloading ${server.url}/fake-linux-amd64.tar.gz (once)`]);
  });

  it('is a zip on Windows', async () => {
    const { directory, surroundings } = emptyMachine();
    const tool = fakeTool(server.url, { 'windows-amd64': sha256(zipped) });
    const path = await resolveIn(tool, { ...surroundings, platform: 'win32' });
    expect(path).toBe(join(directory, 'AppData/Local/keelwork/bin/fake-v1.2.3-windows-amd64.exe'));
    expect(readFileSync(path, 'utf8')).toBe(program);
  });

  it('may be held to the checksum file of the release', async () => {
    const tool = fakeTool(server.url, { 'linux-amd64': `${server.url}/CHECKSUMS` });
    expect(readFileSync(await resolveIn(tool, emptyMachine().surroundings), 'utf8')).toBe(program);
  });

  it('with another checksum is refused, and no other way is tried', async () => {
    const { directory, surroundings } = emptyMachine();
    const calls = fakeGo(directory);
    const tool = fakeTool(server.url, { 'linux-amd64': '0'.repeat(64) });
    await expect(resolveIn(tool, { ...surroundings, env: { PATH: directory } })).rejects.toThrow(
      new Error(
        [
          `fake v1.2.3: ${server.url}/fake-linux-amd64.tar.gz is refused, nothing was installed.`,
          `  its SHA-256 is ${sha256(archive)}`,
          `  expected       ${'0'.repeat(64)}`,
          'A proxy or a mirror may have changed the file. Fetch it another way, or set KEELWORK_FAKE to a binary that you trust.',
        ].join('\n'),
      ),
    );
    expect(readdirSync(join(directory, '.cache/keelwork/bin'))).toEqual([]);
    expect(existsSync(calls)).toBe(false);
  });
});

describe('go install', () => {
  it.each([
    [
      'the release is gone (404)',
      { 'linux-amd64': '0'.repeat(64) },
      `${server.url}/gone/fake-linux-amd64.tar.gz: HTTP 404`,
    ],
    ['there is no release for the machine', {}, 'there is no release for linux-amd64'],
  ])('builds the pinned version where %s', async (_, sums, problem) => {
    const { directory, surroundings, reported } = emptyMachine();
    const calls = fakeGo(directory);
    const tool = fakeTool(`${server.url}/gone`, sums);
    const env = { PATH: directory, GOOS: 'plan9', GOARCH: 'mips' };
    const path = await resolveIn(tool, { ...surroundings, env });
    expect(readFileSync(path, 'utf8')).toBe('built\n');
    expect(readFileSync(calls, 'utf8')).toBe(
      'install -ldflags -s -w -X main.version=v1.2.3 example.org/fake/cmd/fake@v1.2.3 CGO_ENABLED=0 GOOS= GOARCH=\n',
    );
    expect(readdirSync(join(directory, '.cache/keelwork/bin'))).toEqual(['fake-v1.2.3-linux-amd64']);
    expect(reported.slice(-2)).toEqual([
      `fake v1.2.3: no download (${problem}).`,
      'fake v1.2.3: trying go install example.org/fake/cmd/fake@v1.2.3 (a minute or two, once)',
    ]);
  });
});

describe('when nothing helps', () => {
  it('the error names all four ways and what came of each', async () => {
    const { directory, surroundings } = emptyMachine();
    script(join(directory, 'fake'), 'echo v1.0.0');
    script(join(directory, 'go'), 'echo "go: downloading this and that" >&2', 'echo "go: no network" >&2', 'exit 1');
    const tool = fakeTool(`${server.url}/gone`, { 'linux-amd64': '0'.repeat(64) });
    await expect(resolveIn(tool, { ...surroundings, env: { PATH: directory } })).rejects.toThrow(
      new Error(
        [
          'fake v1.2.3 was not found and could not be fetched:',
          '  KEELWORK_FAKE: not set',
          `  PATH: ${directory}/fake is v1.0.0`,
          `  download: ${server.url}/gone/fake-linux-amd64.tar.gz: HTTP 404`,
          '  go install: go: no network',
          'Do one of these:',
          '  1. set KEELWORK_FAKE to the path of fake v1.2.3',
          '  2. put fake v1.2.3 on PATH',
          `  3. let this machine reach the release, or put the binary at ${directory}/.cache/keelwork/bin/fake-v1.2.3-linux-amd64`,
          '  4. install Go (https://go.dev/dl/), which then builds example.org/fake/cmd/fake@v1.2.3',
        ].join('\n'),
      ),
    );
  });

  it.each([
    [
      'an unreachable host',
      fakeTool(closed.url, { 'linux-amd64': '0' }),
      `download: ${closed.url}/fake-linux-amd64.tar.gz: connect ECONNREFUSED ${new URL(closed.url).host}`,
    ],
    [
      'a checksum file without the archive',
      fakeTool(server.url, { 'linux-amd64': `${server.url}/EMPTY` }),
      `download: ${server.url}/EMPTY names no fake-linux-amd64.tar.gz`,
    ],
    ['a machine without Go', fakeTool(server.url), 'go install: go is not on PATH'],
    ['an empty PATH', fakeTool(server.url), 'PATH: no fake'],
  ])('it says why with %s', async (_, tool, line) => {
    await expect(resolveIn(tool, emptyMachine().surroundings)).rejects.toThrow(`\n  ${line}\n`);
  });

  it('it says so when the cache cannot be written', async () => {
    const { directory, surroundings } = emptyMachine();
    writeFileSync(join(directory, 'file'), '');
    const env = { PATH: '', KEELWORK_CACHE: join(directory, 'file') };
    await expect(resolveIn(fakeTool(server.url), { ...surroundings, env })).rejects.toThrow(
      `\n  download: the cache cannot be written (ENOTDIR: not a directory, mkdir '${directory}/file/bin')\n`,
    );
  });
});

/** A `go` whose install writes a file, and which notes how it was called in the file that is given back. */
function fakeGo(directory: string): string {
  const calls = join(directory, 'calls');
  script(
    join(directory, 'go'),
    `echo "$@" CGO_ENABLED=$CGO_ENABLED GOOS=$GOOS GOARCH=$GOARCH > ${calls}`,
    'echo built > "$GOBIN/fake"',
  );
  return calls;
}
