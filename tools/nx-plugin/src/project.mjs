import { basename } from 'node:path';
import { chart, render, test, validate } from './targets.mjs';

/** The targets of a package, and which of its files are its sources. */
export function projectOf({ root, layer, isTested, platforms }) {
  const { folders, files } = generatedIn(root, layer, platforms);
  const outputs = [...folders, ...files];
  return {
    // What is generated is committed, but must not be an input of the task that writes it.
    namedInputs: {
      default: [
        '{projectRoot}/**/*',
        ...folders.map((folder) => `!${folder}/**/*`),
        ...files.map((file) => `!${file}`),
        'sharedGlobals',
      ],
    },
    // What writes and checks an environment's files is the command; no import says so.
    implicitDependencies: layer === 'environment' ? ['cli'] : [],
    targets: {
      ...(isTested && { test: test(root, layer) }),
      ...(layer === 'service' && { chart: chart(root, outputs) }),
      ...(layer === 'environment' && {
        render: render(basename(root), [...outputs, `{workspaceRoot}/argocd/${basename(root)}`]),
        validate: validate(basename(root)),
      }),
    },
  };
}

function generatedIn(root, layer, platforms) {
  if (layer === 'service') return { folders: ['{projectRoot}/chart'], files: [] };
  if (layer !== 'environment') return { folders: [], files: [] };
  return {
    folders: platforms.map((platform) => `{projectRoot}/${platform}`),
    files: ['{projectRoot}/k3d.yaml', '{projectRoot}/.keelwork.json'],
  };
}
