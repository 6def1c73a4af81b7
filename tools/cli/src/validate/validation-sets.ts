import type { Environment } from '@keelwork/gitops';
import type { RenderedWorkspace } from '../render/rendered.ts';
import type { ValidationSet } from './finding.ts';

/** What is to be validated of a rendered workspace: each platform, and each environment's Argo CD applications. */
export function validationSets(
  { folders, platforms }: RenderedWorkspace,
  environments: readonly Environment[],
): ValidationSet[] {
  return environments.flatMap(({ name: environment, cluster }) => {
    const objectsBelow = (home: string, folder: string): string[] =>
      folders
        .filter(({ path }) => path === home)
        .flatMap(({ files }) => Object.keys(files).filter((path) => path.startsWith(folder) && isObjectFile(path)))
        .map((path) => `${home}/${path}`);
    const mine = platforms.filter((platform) => platform.environment === environment);
    if (!mine.length) return [];
    const minor = cluster.kubernetes;
    return [
      ...mine.map(({ platform: { name } }) => ({
        environment,
        name,
        minor,
        files: objectsBelow(`environments/${environment}`, `${name}/`),
      })),
      { environment, name: 'argocd', minor, files: objectsBelow(`argocd/${environment}`, '') },
    ];
  });
}

const isObjectFile = (path: string): boolean =>
  path.endsWith('.yaml') && !path.endsWith('kustomization.yaml') && !/(^|\/)(values|patches)\//.test(path);
