import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { django } from '../chart.ts';

/** The objects of a release named shop, by their key in the definition. */
export function rendered(...layers: readonly object[]): Record<string, KubernetesObject> {
  const reading = renderObjects(django, { name: 'shop', namespace: 'jewelry-shop' }, layers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries(reading.objects.map(({ key, object }) => [key, object]));
}

/** The environment of the first container of a workload: values by name, and for those from a Secret `secret/key`. */
export function environment(workload: KubernetesObject | undefined): Record<string, string> {
  const { spec } = Object(workload);
  const variables: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[] =
    spec.template.spec.containers[0].env;
  return Object.fromEntries(
    variables.map(({ name, value, valueFrom }) => [
      name,
      valueFrom ? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}` : (value ?? ''),
    ]),
  );
}
