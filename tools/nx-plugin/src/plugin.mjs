import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectOf } from './project.mjs';

export const name = '@keelwork/nx-plugin';

/** Gives every package the targets that fit what it is, so that nobody writes them down. */
export const createNodes = [
  '{apps,libs,environments,tools}/**/{package.json,*.test.ts,*.test.mjs}',
  (files, _options, { workspaceRoot }) => {
    const isPackage = (file) => basename(file) === 'package.json';
    const roots = files.filter(isPackage).map((file) => dirname(file));
    const tested = new Set(files.filter((file) => !isPackage(file)).map((file) => rootOf(file, roots)));
    const platforms = roots.filter((root) => dirname(root) === 'apps').map((root) => basename(root));
    return roots.map((root) => {
      const file = join(root, 'package.json');
      const layer = layerOf(join(workspaceRoot, file));
      const project = projectOf({ root, layer, isTested: tested.has(root), platforms });
      return [file, { projects: { [root]: project } }];
    });
  },
];

/** The package that a file lies in. */
function rootOf(file, roots) {
  const around = roots.filter((root) => file.startsWith(`${root}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** What a package is, by its tag `layer:…`. */
function layerOf(packageFile) {
  const { nx } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return nx?.tags?.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);
}
