import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { prometheus } from '../index.ts';

/** The objects of a release, by the name of their template and, where it writes several, their place. */
export function rendered(...layers: readonly object[]): Readonly<Record<string, KubernetesObject>> {
  const reading = renderObjects(prometheus, { name: 'prometheus', namespace: 'shop' }, layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** The files of a ConfigMap. */
export const filesOf = (object: KubernetesObject | undefined): Readonly<Record<string, string>> =>
  Object(object).data ?? {};
