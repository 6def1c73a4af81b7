import type { KubernetesObject } from '@keelwork/chart';

/** `HorizontalPodAutoscaler` as it stands in a file name: `horizontal-pod-autoscaler`. */
export const kebab = (kind: string): string => kind.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();

/** Name of an object; every object that is written has one. */
export function objectName({ metadata }: KubernetesObject): string {
  return metadata && 'name' in metadata && typeof metadata.name === 'string' ? metadata.name : '';
}

/** The file of an object: `<kind>-<name>.yaml`. */
export const fileName = (object: KubernetesObject): string => `${kebab(object.kind)}-${objectName(object)}.yaml`;
