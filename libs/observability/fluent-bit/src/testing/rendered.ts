import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { parse } from 'yaml';
import { fluentBit } from '../index.ts';

/** The objects of a release by the name of their template. */
export function rendered(...layers: readonly object[]): Readonly<Record<string, KubernetesObject>> {
  const reading = renderObjects(fluentBit, { name: 'fluent-bit', namespace: 'logging' }, layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** fluent-bit.yaml as it is emitted. */
export const renderedConfig = (values: object = {}): string =>
  Object(rendered(values)['config-map']).data['fluent-bit.yaml'];

/** What fluent-bit.yaml says. */
export const parsedConfig = (values: object = {}) => Object(parse(renderedConfig(values)));
