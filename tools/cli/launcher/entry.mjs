import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The module that ties the workspace together: every service library and every environment that its folders hold. */
export function entrySource(root) {
  const services = servicePackages(root);
  const environments = folders(root, 'environments').filter((folder) =>
    existsSync(join(root, folder, 'environment.ts')),
  );
  return [
    "import { run } from '@keelwork/cli';",
    ...services.map(({ name }, i) => `import * as service${i} from '${name}';`),
    ...environments.map((folder, i) => `import environment${i} from './${folder}/environment.ts';`),
    'export const main = (argv, root) => run(argv, {',
    '  root,',
    `  services: [${services.map(({ folder }, i) => `{ directory: '${folder}', exports: service${i} }`).join(', ')}],`,
    `  environments: [${environments.map((_, i) => `environment${i}`).join(', ')}],`,
    '});',
    '',
  ].join('\n');
}

function servicePackages(root) {
  return [...folders(root, 'libs'), ...folders(root, 'libs/observability')].flatMap((folder) => {
    const file = join(root, folder, 'package.json');
    if (!existsSync(file)) return [];
    const { name, nx } = JSON.parse(readFileSync(file, 'utf8'));
    return nx?.tags?.includes('layer:service') ? [{ name, folder }] : [];
  });
}

function folders(root, parent) {
  const home = join(root, parent);
  if (!existsSync(home)) return [];
  const entries = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => `${parent}/${entry.name}`).sort();
}
