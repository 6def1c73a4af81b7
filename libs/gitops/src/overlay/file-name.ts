import type { KubernetesObject } from '@keelwork/chart';

/** `HorizontalPodAutoscaler` as it stands in a file name: `horizontal-pod-autoscaler`. */
export const kebab = (kind: string): string =>
  kind.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();

/** Name of an object; every object that is written has one. */
export const objectName = (object: KubernetesObject): string => metadataText(object, 'name');

/** Namespace of an object, or nothing where its kind has none. */
export const objectNamespace = (object: KubernetesObject): string => metadataText(object, 'namespace');

function metadataText({ metadata }: KubernetesObject, field: string): string {
  const value: unknown = metadata && Reflect.get(metadata, field);
  return typeof value === 'string' ? value : '';
}

/** The file of an object: `<kind>-<name>.yaml`. */
export const fileName = (object: KubernetesObject): string => `${kebab(object.kind)}-${objectName(object)}.yaml`;
