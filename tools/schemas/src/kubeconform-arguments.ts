import { schemaLocation } from '@keelwork/crds/schemas';
import { coreSchemas } from './core/core-schemas.ts';

/**
 * The arguments that make kubeconform read every kind's strict schema from this machine, Kubernetes' own of a minor such as `'1.35'`
 * and the vendored custom ones: `-strict -kubernetes-version … -schema-location … -schema-location …`.
 */
export function kubeconformArguments(minor: string, cacheDirectory?: string): string[] {
  const { kubernetesVersion, location } = coreSchemas(minor, cacheDirectory);
  return [
    '-strict',
    '-kubernetes-version',
    kubernetesVersion,
    '-schema-location',
    location,
    '-schema-location',
    schemaLocation(),
  ];
}
