import { objectsOf } from '@keelwork/testing';
import { redisSentinel } from '../chart.ts';

/** A release named redis as objects. */
export const { rendered } = objectsOf(redisSentinel, { name: 'redis', namespace: 'shop' });

/** The text of a file of one of the ConfigMaps. */
export function configuration(file: string, ...layers: readonly object[]): string {
  const objects = rendered(...layers);
  const maps = [objects['data-config-map'], objects['sentinel-config-map']];
  const texts = maps.map((map) => Object(Object(map).data)[file]).filter((text) => typeof text === 'string');
  return String(texts[0]);
}
