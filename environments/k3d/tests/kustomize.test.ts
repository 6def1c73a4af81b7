import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { kustomize } from '@keelwork/kustomize';
import { builtObjects, resolveEnvironment, type Problem } from '@keelwork/gitops';
import { runBinary } from '@keelwork/pinned-binary';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import environment from '../environment.ts';
import { emitted } from './emitted.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const identity = (object: { kind: string; metadata?: { name?: string; namespace?: string } }) =>
  `${object.kind} ${object.metadata?.namespace ?? ''}/${object.metadata?.name ?? ''}`;
const byIdentity = (objects: readonly { kind: string }[]) =>
  Object.fromEntries(objects.map((object) => [identity(object), object]));

const problems: Problem[] = [];
const platforms = resolveEnvironment(environment, problems);

it.each(platforms.map((platform) => [platform.name, platform] as const))(
  'kustomize build of the committed %s gives exactly the evaluated objects',
  async (name, platform) => {
    const { code, stdout, stderr } = await runBinary(kustomize, ['build', join(home, name)]);
    expect([code, stderr]).toEqual([0, '']);
    const built = parseAllDocuments(stdout, { version: '1.1' }).map((document) => document.toJS());
    expect(byIdentity(built)).toEqual(byIdentity(builtObjects(environment, platform)));
  },
);

it('every committed object is listed in the kustomization of its folder', () => {
  for (const { file } of emitted) {
    const [folder = '', name = ''] = file.split('/');
    expect(readFileSync(join(home, 'jewelry-shop', folder, 'kustomization.yaml'), 'utf8')).toContain(`- ${name}`);
  }
});
