import { objectsOf } from '@keelwork/testing';
import { nginx } from '../chart.ts';

/** A release named shop as objects. */
export const { rendered } = objectsOf(nginx, { name: 'shop', namespace: 'jewelry-shop' });

/** The emitted nginx.conf. */
export function renderedConfig(...layers: readonly object[]): string {
  const { data } = Object(rendered(...layers)['config-map']);
  return String(Object(data)['nginx.conf']);
}
