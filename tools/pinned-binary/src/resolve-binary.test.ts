import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyMachine, fakeTool, script } from './fake-tool.ts';
import { resolveIn } from './resolve-binary.mjs';

// Port 9 (discard) answers nobody: a test that would download fails at once.
const tool = fakeTool('http://127.0.0.1:9');

describe('the environment variable', () => {
  it('comes before PATH', async () => {
    const { directory, surroundings, reported } = emptyMachine();
    const named = script(join(directory, 'mine', 'renamed'), 'echo v1.2.3');
    script(join(directory, 'bin', 'fake'), 'echo v1.2.3');
    const env = { PATH: join(directory, 'bin'), KEELWORK_FAKE: named };
    expect(await resolveIn(tool, { ...surroundings, env })).toBe(named);
    expect(reported).toEqual([]);
  });

  it('may name another version, with a warning', async () => {
    const { directory, surroundings, reported } = emptyMachine();
    const named = script(join(directory, 'fake'), 'echo v1.3.0+g0123abc');
    expect(await resolveIn(tool, { ...surroundings, env: { KEELWORK_FAKE: named } })).toBe(named);
    expect(reported).toEqual([
      `warning: KEELWORK_FAKE=${named} is fake v1.3.0; v1.2.3 is pinned, so results may differ.`,
    ]);
  });

  it('must name an executable file', async () => {
    const { directory, surroundings } = emptyMachine();
    const env = { KEELWORK_FAKE: join(directory, 'nothing') };
    await expect(resolveIn(tool, { ...surroundings, env })).rejects.toThrow(
      new Error(
        `KEELWORK_FAKE=${directory}/nothing: no executable file is there. Set it to the path of fake v1.2.3, or unset it.`,
      ),
    );
  });

  it('must name a binary that answers', async () => {
    const { directory, surroundings } = emptyMachine();
    const named = script(join(directory, 'fake'), 'echo broken >&2', 'exit 1');
    await expect(resolveIn(tool, { ...surroundings, env: { KEELWORK_FAKE: named } })).rejects.toThrow(
      new Error(
        `KEELWORK_FAKE=${named}: does not answer "version" (broken). Set it to the path of fake v1.2.3, or unset it.`,
      ),
    );
  });

  it('counts as unset when it is empty', async () => {
    const { directory, surroundings } = emptyMachine();
    const found = script(join(directory, 'fake'), 'echo v1.2.3');
    expect(await resolveIn(tool, { ...surroundings, env: { PATH: directory, KEELWORK_FAKE: '' } })).toBe(found);
  });
});

describe('PATH', () => {
  it('gives the first binary that has exactly the pinned version', async () => {
    const { directory, surroundings } = emptyMachine();
    script(join(directory, 'a', 'fake'), 'echo v1.2.4');
    script(join(directory, 'b', 'fake'), 'echo v1.2.3-rc.1');
    const right = script(join(directory, 'c', 'fake'), 'echo fake version 1.2.3+g0123abc');
    const PATH = ['a', 'b', 'c'].map((name) => join(directory, name)).join(':');
    expect(await resolveIn(tool, { ...surroundings, env: { PATH } })).toBe(right);
  });

  it('comes before the cache', async () => {
    const { directory, surroundings } = emptyMachine();
    cache(directory);
    const found = script(join(directory, 'bin', 'fake'), 'echo v1.2.3');
    expect(await resolveIn(tool, { ...surroundings, env: { PATH: join(directory, 'bin') } })).toBe(found);
  });

  it('never gives the wrapper in node_modules/.bin', async () => {
    const { directory, surroundings } = emptyMachine();
    const cached = cache(directory);
    const wrappers = join(directory, 'node_modules', '.bin');
    script(join(wrappers, 'fake'), 'echo v1.2.3');
    const PATH = `${wrappers}:${wrappers}/`;
    expect(await resolveIn(tool, { ...surroundings, env: { PATH } })).toBe(cached);
  });

  it('gives a binary that go install built, which does not know its version, by what Go wrote into it', async () => {
    const { directory, surroundings } = emptyMachine();
    const built = script(join(directory, 'fake'), 'echo v1.2', 'exit', goInfo('v1.2.3'));
    expect(await resolveIn(tool, { ...surroundings, env: { PATH: directory } })).toBe(built);
  });

  it('refuses such a binary where it behaves differently without its linker flags', async () => {
    const { directory, surroundings } = emptyMachine();
    const cached = cache(directory);
    script(join(directory, 'fake'), 'echo v1.2', 'exit', goInfo('v1.2.3'));
    const strict = { ...tool, go: { ...tool.go, needsLinkerFlags: true } } as const;
    expect(await resolveIn(strict, { ...surroundings, env: { PATH: directory } })).toBe(cached);
  });
});

describe('the cache', () => {
  it('needs neither a network nor a run of the binary', async () => {
    const { directory, surroundings, reported } = emptyMachine();
    const cached = cache(directory);
    expect(await resolveIn(tool, surroundings)).toBe(cached);
    expect(reported).toEqual([]);
  });
});

function cache(home: string): string {
  const directory = join(home, '.cache', 'keelwork', 'bin');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'fake-v1.2.3-linux-amd64');
  writeFileSync(path, 'not even a program');
  return path;
}

function goInfo(version: string): string {
  return `path\t${tool.go.package}\nmod\texample.org/fake\t${version}\th1:abc=\n`;
}
