import { chmodSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Surroundings, Tool } from './types.d.mts';

/** A tool named `fake`, pinned at v1.2.3, whose release lies under `release` and has the given sums. */
export function fakeTool(release: string, sums: Readonly<Record<string, string>> = {}): Tool {
  return {
    name: 'fake',
    version: 'v1.2.3',
    variable: 'KEELWORK_FAKE',
    versionArguments: ['version'],
    sums,
    asset: (platform) => ({
      url: `${release}/fake-${platform}.${platform.startsWith('windows-') ? 'zip' : 'tar.gz'}`,
      entry: 'folder/fake',
    }),
    go: { package: 'example.org/fake/cmd/fake', linkerFlags: '-X main.version=v1.2.3' },
  };
}

/** An empty directory and, in it, a machine that has nothing: no PATH, no cache. What is reported goes into `reported`. */
export function emptyMachine(env: Readonly<Record<string, string>> = {}): {
  directory: string;
  surroundings: Surroundings;
  reported: string[];
} {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'pinned-binary-')));
  const reported: string[] = [];
  return {
    directory,
    reported,
    surroundings: {
      env: { PATH: '', ...env },
      platform: 'linux',
      arch: 'x64',
      home: directory,
      report: (line) => void reported.push(line),
    },
  };
}

/** Writes an executable shell script and gives its path. */
export function script(path: string, ...lines: readonly string[]): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}
