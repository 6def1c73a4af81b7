import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const wrapper = fileURLToPath(new URL('kubeconform.mjs', import.meta.url));
/** Answers the version check, then does the given. */
const answering = '[ "$1" = -v ] && echo v0.8.0 && exit';

it('passes arguments, stdin, stdout, stderr and the exit code through', async () => {
  const env = { KEELWORK_KUBECONFORM: program(answering, 'echo "$# $1|$2"', 'cat', 'echo bad >&2', 'exit 42') };
  expect(await run(['-strict', 'a b'], env, { input: 'kind: Pod\n' })).toEqual({
    code: 42,
    signal: null,
    stdout: '2 -strict|a b\nkind: Pod\n',
    stderr: 'bad\n',
  });
});

it('passes a signal on and waits for what the tool makes of it', async () => {
  const env = {
    KEELWORK_KUBECONFORM: program(
      answering,
      "trap 'echo stopped; exit 7' TERM",
      'echo ready',
      'while :; do sleep 0.01; done',
    ),
  };
  expect(await run([], env, { killOnOutput: 'SIGTERM' })).toMatchObject({ code: 7, stdout: 'ready\nstopped\n' });
});

it('ends by the signal that ended the tool', async () => {
  const env = { KEELWORK_KUBECONFORM: program(answering, 'kill -KILL $$') };
  expect(await run([], env)).toMatchObject({ code: null, signal: 'SIGKILL' });
});

it('ends with code 127 and the reason when there is no binary', async () => {
  expect(await run([], { KEELWORK_KUBECONFORM: '/nowhere' })).toEqual({
    code: 127,
    signal: null,
    stdout: '',
    stderr:
      'KEELWORK_KUBECONFORM=/nowhere: no executable file is there. Set it to the path of kubeconform v0.8.0, or unset it.\n',
  });
});

it('does not take itself for kubeconform on PATH', async () => {
  const directory = emptyDirectory();
  symlinkSync(wrapper, join(directory, 'kubeconform'));
  // `env`, which the wrapper's first line runs, must find node.
  symlinkSync(process.execPath, join(directory, 'node'));
  // A file where the cache should be: nothing can be fetched, so what PATH gave is all there is.
  writeFileSync(join(directory, 'file'), '');
  const { code, stderr } = await run([], {
    KEELWORK_KUBECONFORM: '',
    PATH: directory,
    KEELWORK_CACHE: join(directory, 'file'),
  });
  expect(code).toBe(127);
  expect(stderr).toContain(
    `  PATH: ${directory}/kubeconform: does not answer "-v" (this is Keelwork's wrapper of kubeconform, not kubeconform itself)\n`,
  );
});

it('does not take itself for the kubeconform that the environment variable names', async () => {
  const { code, stderr } = await run([], { KEELWORK_KUBECONFORM: wrapper });
  expect(code).toBe(127);
  expect(stderr).toBe(
    `KEELWORK_KUBECONFORM=${wrapper}: does not answer "-v" (this is Keelwork's wrapper of kubeconform, not kubeconform itself). ` +
      'Set it to the path of kubeconform v0.8.0, or unset it.\n',
  );
});

function emptyDirectory(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'kubeconform-')));
}

function program(...lines: readonly string[]): string {
  return write(join(emptyDirectory(), 'kubeconform'), ...lines);
}

function write(path: string, ...lines: readonly string[]): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { input = '', killOnOutput }: { input?: string; killOnOutput?: NodeJS.Signals } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [wrapper, ...args], { env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (killOnOutput && stdout === '') child.kill(killOnOutput);
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })));
}
