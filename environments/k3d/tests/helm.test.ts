import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveEnvironment } from '@keelwork/gitops';
import { helm } from '@keelwork/helm';
import { runBinary } from '@keelwork/pinned-binary';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import environment from '../environment.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const instances = resolveEnvironment(environment, []).flatMap(({ name: platform, instances }) =>
  instances.map((instance) => ({ platform, ...instance })),
);

/** The committed chart, where a person would install it from. */
const chartOf = (name: string) =>
  [`libs/${name}/chart`, `libs/observability/${name}/chart`].find((path) => existsSync(join(root, path))) ?? '';

const key = (object: { kind: string; metadata?: { name?: string; namespace?: string } }) =>
  `${object.kind} ${object.metadata?.namespace ?? ''}/${object.metadata?.name ?? ''}`;
const byKey = (objects: readonly { kind: string }[]) =>
  Object.fromEntries(objects.map((object) => [key(object), object]));

describe.each(instances)('the committed chart of $name', ({ platform, name, chart, namespace, objects }) => {
  const directory = chartOf(chart.name);

  it('passes helm lint --strict', async () => {
    const { code, stdout, stderr } = await runBinary(helm, ['lint', '--strict', directory], { cwd: root });
    expect(code, stdout + stderr).toBe(0);
  });

  it('gives the committed objects when Helm installs it with the committed values', async () => {
    const values = `environments/${environment.name}/${platform}/values/${name}.yaml`;
    const { code, stdout, stderr } = await runBinary(
      helm,
      ['template', name, directory, '--namespace', namespace, '--values', values],
      { cwd: root },
    );
    expect([code, stderr]).toEqual([0, '']);
    const built = parseAllDocuments(stdout, { version: '1.1' })
      .map((document) => document.toJS())
      .filter(Boolean);
    expect(byKey(built)).toEqual(byKey(objects));
  });

  it('refuses a value that it does not know', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'values-'));
    const file = join(folder, 'values.yaml');
    writeFileSync(
      file,
      readFileSync(join(root, `environments/${environment.name}/${platform}/values/${name}.yaml`), 'utf8') +
        '\nimgae: {}\n',
    );
    const { code, stderr } = await runBinary(helm, ['template', name, directory, '--values', file], { cwd: root });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/imgae/);
  });
});
