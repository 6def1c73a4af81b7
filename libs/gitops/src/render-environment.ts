import type { Environment } from './environment/define-environment.ts';
import type { Problem } from './environment/problem.ts';
import { resolveEnvironment, type ResolvedPlatform } from './environment/resolve.ts';
import { argocdFiles } from './argocd/argocd.ts';
import { k3dConfig } from './cluster/k3d-config.ts';
import { yamlFile, type Files } from './files.ts';
import { platformOverlay, type SourceOf } from './overlay/overlay.ts';
import { aimPatches, type Patch } from './overlay/patches.ts';

export interface RenderedEnvironment {
  /** Files by their path from the repository's root. */
  readonly files: Files;
  readonly platforms: readonly ResolvedPlatform[];
}

export type EnvironmentReading =
  ({ readonly ok: true } & RenderedEnvironment) | { readonly ok: false; readonly problems: readonly Problem[] };

/** Everything that is generated for an environment. `patches` are the hand-written ones in its `patches/` folder. */
export function renderEnvironment(
  environment: Environment,
  patches: readonly Patch[],
  sourceOf: SourceOf,
): EnvironmentReading {
  const problems: Problem[] = [];
  const platforms = resolveEnvironment(environment, problems);
  const matched = new Set<string>();
  const home = `environments/${environment.name}`;
  const overlays = platforms.map((platform) => {
    const objects = platform.instances.flatMap((instance) => instance.objects);
    const aimed = aimPatches(patches, objects);
    for (const { name } of aimed) matched.add(name);
    return under(`${home}/${platform.name}`, platformOverlay(environment, platform, aimed, sourceOf));
  });
  for (const { name } of patches) if (!matched.has(name)) problems.push(unmatched(environment.name, name));
  if (problems.length) return { ok: false, problems };
  const files: Files = {
    [`${home}/k3d.yaml`]: yamlFile(k3dConfig(environment.cluster), `${home}/environment.ts`),
    ...Object.assign({}, ...overlays),
    ...under(`argocd/${environment.name}`, argocdFiles(environment, platforms)),
  };
  return { ok: true, files, platforms };
}

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const unmatched = (environment: string, name: string): Problem => ({
  environment,
  platform: '',
  instance: '',
  path: `patches/${name}`,
  message:
    'matches no object of any platform, so it would change nothing; correct its apiVersion, kind and metadata.name, or delete it',
});
