import { appendFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './main.ts';
import { smallWorkspace } from './testing/small-workspace.ts';
import type { Workspace } from './workspace.ts';

let said: string[] = [];
beforeEach(() => {
  said = [];
  const keep = (line: string) => void said.push(...line.split('\n'));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});

const second = 'environments/home/desk/notes/config-map-second.yaml';
const filesOf = ({ root }: Workspace) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
const contents = (workspace: Workspace) =>
  filesOf(workspace).map((path) => [path, readFileSync(join(workspace.root, path), 'utf8')]);

describe('keelwork render', () => {
  it('writes charts, overlay and applications, and changes nothing the second time', async () => {
    const workspace = smallWorkspace({});
    expect(await run(['render'], workspace)).toBe(0);
    const first = contents(workspace);
    said = [];
    expect(await run(['render'], workspace)).toBe(0);
    expect(said).toEqual(['no file changed']);
    expect(contents(workspace)).toEqual(first);
  });

  it('removes what nothing generates any more, and leaves what a person put there', async () => {
    const workspace = smallWorkspace({});
    await run(['render'], workspace);
    writeFileSync(join(workspace.root, 'environments/home/desk/notes/mine.txt'), 'keep me');
    expect(await run(['render'], smallWorkspace({ second: false }, workspace.root))).toBe(0);
    expect(existsSync(join(workspace.root, second))).toBe(false);
    expect(existsSync(join(workspace.root, 'libs/notes/chart/templates/second.yaml'))).toBe(false);
    expect(existsSync(join(workspace.root, 'environments/home/desk/notes/mine.txt'))).toBe(true);
  });

  it('names every problem with its place and leaves every file as it was when a value is wrong', async () => {
    const workspace = smallWorkspace({});
    await run(['render'], workspace);
    const before = contents(workspace);
    said = [];
    const wrong = smallWorkspace(
      { second: false, overrides: { notes: { txet: 'x', count: 10 }, nots: {} } },
      workspace.root,
    );
    expect(await run(['render'], wrong)).toBe(1);
    expect(said).toEqual([
      '3 problems; nothing was written.',
      "  ✗ home/desk nots: there is no such instance; did you mean 'notes'?",
      '  ✗ home/desk notes count: Too big: expected number to be <=9',
      "  ✗ home/desk notes txet: there is no such value; did you mean 'text'?",
    ]);
    expect(contents(workspace)).toEqual(before);
  });
});

describe('keelwork check', () => {
  it('is content with what render wrote', async () => {
    const workspace = smallWorkspace({});
    await run(['render'], workspace);
    said = [];
    expect(await run(['check'], workspace)).toBe(0);
    expect(said).toEqual(['every generated file is up to date']);
  });

  it('names a generated file that was edited', async () => {
    const workspace = smallWorkspace({});
    await run(['render'], workspace);
    appendFileSync(join(workspace.root, second), '# mine\n');
    said = [];
    expect(await run(['check'], workspace)).toBe(1);
    expect(said.slice(0, 2)).toEqual([
      '1 generated files are not up to date:',
      `  ${second}: modified; it is not what the sources generate`,
    ]);
  });

  it('names the orphans of an object that was deleted from the source', async () => {
    const workspace = smallWorkspace({});
    await run(['render'], workspace);
    said = [];
    expect(await run(['check'], smallWorkspace({ second: false }, workspace.root))).toBe(1);
    expect(said).toContain(`  ${second}: orphan; nothing generates it any more`);
    expect(said).toContain('  libs/notes/chart/templates/second.yaml: orphan; nothing generates it any more');
  });

  it('names what is missing, and what a person put into a generated folder', async () => {
    const workspace = smallWorkspace({ second: false });
    await run(['render'], workspace);
    writeFileSync(join(workspace.root, 'environments/home/desk/notes/mine.yaml'), '');
    said = [];
    expect(await run(['check'], smallWorkspace({}, workspace.root))).toBe(1);
    expect(said).toContain(`  ${second}: missing; the sources generate it`);
    expect(said).toContain(
      '  environments/home/desk/notes/mine.yaml: stray; it lies in a generated folder, but nothing ever generated it: move or delete it',
    );
  });
});

describe('keelwork validate', () => {
  it('counts every object, and names the kinds that it has no schema for', async () => {
    const good = smallWorkspace({});
    await run(['render'], good);
    said = [];
    expect(await run(['validate'], good)).toBe(0);
    expect(said).toEqual([
      'home/desk: 4 of 4 objects valid for Kubernetes 1.35 and 1.36',
      'home/argocd: 5 of 5 objects valid for Kubernetes 1.35 and 1.36',
    ]);
    const bad = smallWorkspace({ kind: 'ConfgMap' });
    await run(['render'], bad);
    said = [];
    expect(await run(['validate'], bad)).toBe(1);
    expect(said.filter((line) => line.includes('✗')).join('\n')).toMatch(
      /confg-map-first\.yaml.*could not find schema/,
    );
  });

  it('gives file and line of what it finds', async () => {
    const workspace = smallWorkspace({ kind: 'Secret' });
    await run(['render'], workspace);
    said = [];
    expect(await run(['validate'], workspace)).toBe(1);
    expect(said.find((line) => line.includes('secret-first.yaml:'))).toMatch(/secret-first\.yaml:\d+: \/data/);
  });
});

describe('the command', () => {
  it('says which environments there are when it does not know one', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.push(...String(text).split('\n'));
      return true;
    });
    expect(await run(['render', 'hoem'], smallWorkspace({}))).toBe(1);
    expect(said.join('\n')).toContain(
      "command-argument value 'hoem' is invalid for argument 'environment'. Allowed choices are home.",
    );
  });

  it('says which commands there are when it does not know one', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.push(...String(text).split('\n'));
      return true;
    });
    expect(await run(['rendr'], smallWorkspace({}))).toBe(1);
    expect(said.join('\n')).toContain("unknown command 'rendr'");
    expect(said.join('\n')).toContain('Did you mean render?');
  });
});
