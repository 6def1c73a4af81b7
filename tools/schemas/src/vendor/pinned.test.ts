import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { definitionsDirectory, definitionsText, parseDefinitions, vendoredMinors } from '../core/definitions.ts';
import { packageDirectory } from '../package-directory.ts';
import { readPins } from './pins.ts';
import { revendorCrds } from './vendor-crds.ts';
import { vendorKubernetes } from './vendor-kubernetes.ts';

const crds = packageDirectory('@keelwork/crds');
const kubernetes = vendoredMinors().map((minor) => ({
  minor,
  source: parseDefinitions(definitionsText(minor)).source,
}));
const sources = [...readPins(crds).map(({ source }) => source), ...kubernetes.map(({ source }) => source)];
const modules = new Set(sources.flatMap((source) => /^go:([^@]+@[^/]+)\//.exec(source)?.[1] ?? []));
const noModules = await promisify(execFile)('go', ['mod', 'download', ...modules], {
  cwd: tmpdir(),
  env: { ...process.env, GOPROXY: 'off' },
}).then(
  () => false,
  () => true,
);

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file): [string, string] => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

describe('what is committed is what the pinned sources give (not run where they are not in the cache of Go)', () => {
  let made = '';
  beforeEach(() => {
    vi.stubEnv('GOPROXY', 'off');
    made = mkdtempSync(join(tmpdir(), 'pinned-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(made, { recursive: true });
  });

  it.skipIf(noModules)('for every custom kind', { timeout: 60_000 }, async () => {
    cpSync(join(crds, 'sources.json'), join(made, 'sources.json'));
    await revendorCrds({ directory: made });
    expect(filesIn(join(made, 'schemas'))).toEqual(filesIn(join(crds, 'schemas')));
    expect(filesIn(crds)).toMatchObject(filesIn(made));
  });

  it.skipIf(noModules).each(kubernetes)('for Kubernetes $minor', { timeout: 60_000 }, async ({ minor, source }) => {
    mkdirSync(join(made, 'kubernetes'));
    const file = await vendorKubernetes(source, join(made, 'kubernetes'));
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(definitionsDirectory(), `${minor}.json`), 'utf8'));
  });
});
