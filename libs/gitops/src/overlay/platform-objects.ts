import type { KubernetesObject } from '@keelwork/chart';
import type { ResolvedPlatform } from '../environment/resolve.ts';
import { namespaceObjects } from './namespace.ts';

/** Every object of a platform as it stands in its file: those of its namespaces, then those of its instances. */
export const platformObjects = ({ namespaces, instances }: ResolvedPlatform): KubernetesObject[] => [
  ...Object.entries(namespaces).flatMap(([name, options]) => namespaceObjects(name, options)),
  ...instances.flatMap(({ objects }) => objects),
];
