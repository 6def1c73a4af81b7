import { metadata } from '../identity.ts';
import { exemptionAnnotations } from './exemptions.ts';
import type { PodOptions } from './pod-template.ts';

/** Metadata of the object that owns pods: the part's own, and what its pods are exempted from. */
export function workloadMetadata({ identity, exemptions }: PodOptions) {
  const own = metadata(identity);
  return { ...own, annotations: { ...own.annotations, ...exemptionAnnotations(exemptions) } };
}
