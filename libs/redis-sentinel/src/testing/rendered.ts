import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { redisSentinel } from '../chart.ts';

/** The objects of a release named redis, by their key in the definition. */
export function rendered(...layers: readonly object[]): Record<string, KubernetesObject> {
  const reading = renderObjects(redisSentinel, { name: 'redis', namespace: 'shop' }, layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** The text of a file of one of the ConfigMaps. */
export function configuration(file: string, ...layers: readonly object[]): string {
  const objects = rendered(...layers);
  const maps = [objects['data-config-map'], objects['sentinel-config-map']];
  const texts = maps.map((map) => Object(Object(map).data)[file]).filter((text) => typeof text === 'string');
  return String(texts[0]);
}
