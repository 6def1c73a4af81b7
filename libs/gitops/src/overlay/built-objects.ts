import type { KubernetesObject } from '@keelwork/chart';
import type { Environment } from '../environment/define-environment.ts';
import type { ResolvedPlatform } from '../environment/resolve.ts';
import { imagesOf, withImages } from './images.ts';
import { overlayLabels } from './overlay-labels.ts';
import { platformObjects } from './platform-objects.ts';

/** What `kustomize build` gives for a platform without hand-written patches, worked out without Kustomize. */
export function builtObjects(environment: Environment, platform: ResolvedPlatform): KubernetesObject[] {
  const objects = platformObjects(platform);
  const images = imagesOf(objects, environment.images ?? {});
  const added = overlayLabels(environment.name, platform.name);
  return objects.map((object) => {
    const metadata = { ...object.metadata };
    const labels: object = 'labels' in metadata ? Object(metadata.labels) : {};
    return { ...withImages(object, images), metadata: { ...metadata, labels: { ...labels, ...added } } };
  });
}
