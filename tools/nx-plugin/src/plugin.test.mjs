import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createNodes } from './plugin.mjs';

/** Makes packages by their folder and layer; gives what the plugin adds to each. */
function projects(layers, ...tests) {
  const workspaceRoot = mkdtempSync(join(tmpdir(), 'nx-plugin-'));
  const packages = Object.entries(layers).map(([root, layer]) => {
    const file = join(root, 'package.json');
    mkdirSync(dirname(join(workspaceRoot, file)), { recursive: true });
    writeFileSync(join(workspaceRoot, file), JSON.stringify({ nx: { tags: [`layer:${layer}`] } }));
    return file;
  });
  const results = createNodes[1]([...packages, ...tests], undefined, { workspaceRoot });
  return Object.assign({}, ...results.map(([, result]) => result.projects));
}

it('gives each package the targets of its layer', () => {
  const found = projects({ 'libs/redis': 'service', 'environments/home': 'environment', 'apps/shop': 'platform' });
  const targets = Object.entries(found).map(([root, project]) => [root, Object.keys(project.targets)]);
  expect(targets).toEqual([
    ['libs/redis', ['chart']],
    ['environments/home', ['render', 'validate']],
    ['apps/shop', []],
  ]);
});

it('gives the tests of a package to the deepest package around them', () => {
  const found = projects({ 'libs/a': 'kernel', 'libs/a/b': 'kernel', 'libs/ab': 'kernel' }, 'libs/a/b/src/x.test.ts');
  const tested = Object.keys(found).filter((root) => found[root].targets.test);
  expect(tested).toEqual(['libs/a/b']);
});

it('never has what a task writes among what it reads', () => {
  const found = projects({ 'libs/redis': 'service', 'environments/home': 'environment', 'apps/shop': 'platform' });
  expect(found['libs/redis'].targets.chart.outputs).toEqual(['{projectRoot}/chart']);
  expect(found['libs/redis'].namedInputs.default).toContain('!{projectRoot}/chart/**/*');
  expect(found['environments/home'].targets.render.outputs).toEqual([
    '{projectRoot}/shop',
    '{projectRoot}/k3d.yaml',
    '{projectRoot}/.keelwork.json',
    '{workspaceRoot}/argocd/home',
  ]);
  expect(found['environments/home'].namedInputs.default).toEqual([
    '{projectRoot}/**/*',
    '!{projectRoot}/shop/**/*',
    '!{projectRoot}/k3d.yaml',
    '!{projectRoot}/.keelwork.json',
    'sharedGlobals',
  ]);
});
