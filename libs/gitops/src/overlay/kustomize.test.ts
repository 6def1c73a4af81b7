import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KubernetesObject } from '@keelwork/chart';
import { kustomize } from '@keelwork/kustomize';
import { runBinary } from '@keelwork/pinned-binary';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Environment } from '../environment/define-environment.ts';
import { renderEnvironment } from '../render-environment.ts';
import { environmentOf, example } from '../testing/example.ts';
import { builtObjects } from './built-objects.ts';
import { objectName, objectNamespace } from './file-name.ts';
import type { Patch } from './patches.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'overlay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes an environment to disk and builds its platform with the real Kustomize, with no flags. */
async function build(environment: Environment, patches: readonly Patch[] = []): Promise<KubernetesObject[]> {
  const read = renderEnvironment(environment, patches, () => 'libs/echo/src');
  if (!read.ok) throw new Error('does not render');
  for (const [path, text] of Object.entries(read.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { code, stdout, stderr } = await runBinary(kustomize, ['build', join(folder, 'environments/test/example')]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return parseAllDocuments(stdout, { version: '1.1' }).map((document) => document.toJS());
}

const worked = (environment: Environment): KubernetesObject[] => {
  const read = renderEnvironment(environment, [], () => 'libs/echo/src');
  return read.ok ? read.platforms.flatMap((platform) => builtObjects(environment, platform)) : [];
};

const byName = (objects: readonly KubernetesObject[]) =>
  Object.fromEntries(
    objects.map((object) => [`${object.kind} ${objectNamespace(object)}/${objectName(object)}`, object]),
  );

it('kustomize build gives exactly the objects that we work out ourselves', async () => {
  const environment = environmentOf(example);
  expect(byName(await build(environment))).toEqual(byName(worked(environment)));
});

it('a tag in the environment reaches every container of that image', async () => {
  const environment = environmentOf(example, { images: { 'ghcr.io/example/echo': '2.0.0' } });
  const built = await build(environment);
  expect(byName(built)).toEqual(byName(worked(environment)));
  expect(JSON.stringify(built).match(/ghcr\.io\/example\/echo:[0-9.]+/g)).toEqual([
    'ghcr.io/example/echo:2.0.0',
    'ghcr.io/example/echo:2.0.0',
  ]);
});

it('a patch changes its object and no other', async () => {
  const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: front }\nspec: { minReadySeconds: 7 }\n';
  const built = await build(environmentOf(example), [{ name: 'wait.yaml', text }]);
  const changed = built.filter((object) => JSON.stringify(object).includes('minReadySeconds'));
  expect(changed.map(objectName)).toEqual(['front']);
});
