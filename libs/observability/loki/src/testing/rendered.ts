import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { loki } from '../index.ts';

const read = (...layers: readonly object[]) => renderObjects(loki, { name: 'loki', namespace: 'shop' }, layers);

/** The objects of a release by the name of their template. */
export function rendered(...layers: readonly object[]): Readonly<Record<string, KubernetesObject>> {
  const reading = read(...layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** What is wrong with values, as `path: message`. */
export function problems(values: object): string[] {
  const reading = read(values);
  return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
}

/** loki.yaml as it is emitted. */
export const renderedConfig = (values: object = {}): string => Object(rendered(values)['config-map']).data['loki.yaml'];
