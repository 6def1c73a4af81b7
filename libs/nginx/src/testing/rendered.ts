import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { nginx } from '../chart.ts';

/** The objects of a release named shop, by their key in the definition. */
export function rendered(...layers: readonly object[]): Record<string, KubernetesObject> {
  const reading = renderObjects(nginx, { name: 'shop', namespace: 'jewelry-shop' }, layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** The emitted nginx.conf. */
export function renderedConfig(...layers: readonly object[]): string {
  const { data } = Object(rendered(...layers)['config-map']);
  return String(Object(data)['nginx.conf']);
}
