import type { KubernetesObject } from '@keelwork/chart';
import { objectsOf } from '@keelwork/testing';
import { django } from '../chart.ts';

/** A release named shop as objects. */
export const { rendered } = objectsOf(django, { name: 'shop', namespace: 'jewelry-shop' });

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
