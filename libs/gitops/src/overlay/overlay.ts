import type { Chart, KubernetesObject } from '@keelwork/chart';
import type { Environment } from '../environment/define-environment.ts';
import type { ResolvedPlatform } from '../environment/resolve.ts';
import { yamlFile, type Files } from '../files.ts';
import { fileName, objectNamespace } from './file-name.ts';
import { imagesOf } from './images.ts';
import { namespaceObjects } from './namespace.ts';
import { overlayLabels } from './overlay-labels.ts';
import type { AimedPatch } from './patches.ts';
import { platformObjects } from './platform-objects.ts';

/** Tells where the definition of a chart lies. */
export type SourceOf = (chart: Chart) => string;

interface Folder {
  readonly name: string;
  readonly namespace: string;
  readonly source: string;
  readonly objects: readonly KubernetesObject[];
}

/**
 * A platform in an environment as plain files: a folder for each instance with one object a file, its values, and a
 * kustomization.yaml that builds with no flags.
 */
export function platformOverlay(
  environment: Environment,
  platform: ResolvedPlatform,
  patches: readonly AimedPatch[],
  sourceOf: SourceOf,
): Files {
  const definition = `environments/${environment.name}/environment.ts`;
  const folders: Folder[] = [
    ...namespaceFolders(platform),
    ...platform.instances.map((instance) => ({ ...instance, source: sourceOf(instance.chart) })),
  ];
  const images = imagesOf(platformObjects(platform), environment.images ?? {});
  const top = {
    ...kustomization,
    resources: folders.map(({ name }) => name),
    labels: [{ pairs: overlayLabels(environment.name, platform.name) }],
    ...(images.length ? { images } : {}),
    ...(patches.length ? { patches: patches.map(({ name, target }) => ({ path: `patches/${name}`, target })) } : {}),
  };
  return {
    'kustomization.yaml': yamlFile(top, definition),
    ...Object.assign({}, ...folders.map((folder) => folderFiles(folder, definition))),
    ...Object.fromEntries(
      platform.instances.map(({ name, values }) => [`values/${name}.yaml`, yamlFile(Object(values), definition)]),
    ),
    ...Object.fromEntries(patches.map(({ name, text }) => [`patches/${name}`, text])),
  };
}

const kustomization = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

const namespaceFolders = ({ namespaces }: ResolvedPlatform): Folder[] =>
  Object.entries(namespaces).map(([namespace, options]) => ({
    name: `namespace-${namespace}`,
    namespace,
    source: 'libs/gitops/src/overlay/namespace.ts',
    objects: namespaceObjects(namespace, options),
  }));

function folderFiles({ name, namespace, source, objects }: Folder, definition: string): Files {
  const resources = objects.map(fileName).sort();
  // Kustomize would move what an instance has in another namespace.
  const together = objects.every((object) => [namespace, ''].includes(objectNamespace(object)));
  return {
    ...Object.fromEntries(
      objects.map((object) => [`${name}/${fileName(object)}`, yamlFile(object, source, definition)]),
    ),
    [`${name}/kustomization.yaml`]: yamlFile(
      { ...kustomization, ...(together ? { namespace } : {}), resources },
      definition,
    ),
  };
}
