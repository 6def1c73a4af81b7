const keelwork = 'node tools/cli/bin/keelwork.mjs';
const inRoot = { cwd: '{workspaceRoot}' };

/** Sources that decide what is written: the package's, those that it imports, and those of the command. */
const sources = ['production', '^production', { input: 'production', projects: ['tag:layer:tool'] }];

/** Runs the package's tests. Those of an environment read what was rendered. */
export const test = (root, layer) => ({
  command: `vitest run --dir ${root}`,
  options: inRoot,
  ...(layer === 'environment' && { dependsOn: ['render'] }),
  cache: true,
  inputs: [
    'default',
    '^production',
    ...(layer === 'environment' ? [{ dependentTasksOutputFiles: '**/*' }] : []),
    '{workspaceRoot}/vitest.config.ts',
    { externalDependencies: ['vitest'] },
  ],
  metadata: { description: 'Runs the tests.' },
});

/** Writes a service library's Helm chart. */
export const chart = (root, outputs) => ({
  command: `${keelwork} chart ${root}`,
  options: inRoot,
  cache: true,
  inputs: sources,
  outputs,
  metadata: { description: 'Writes the Helm chart.' },
});

/** Writes an environment's manifests and its Argo CD applications. */
export const render = (environment, outputs) => ({
  command: `${keelwork} render ${environment}`,
  options: inRoot,
  dependsOn: ['^chart'],
  cache: true,
  inputs: sources,
  outputs,
  metadata: { description: 'Writes the manifests and the Argo CD applications.' },
});

/** Checks every object of an environment. */
export const validate = (environment) => ({
  command: `${keelwork} validate ${environment}`,
  options: inRoot,
  cache: true,
  inputs: sources,
  metadata: { description: 'Checks every emitted object.' },
});
