import type { RenderedObject } from '@keelwork/chart';
import type { Manifest } from '../helm/read-manifests.ts';
import { differences, type Difference } from './differences.ts';

/** An object that the two readings disagree on. `left` of a difference is the object reading, `right` is Helm's. */
export interface Disagreement {
  /** `apps/v1 Deployment namespace/name`. */
  readonly object: string;
  /** Path of the template that writes it. */
  readonly template: string;
  readonly differences: readonly Difference[];
}

/** Compares the two readings object by object, in whatever order they come. */
export function compareReadings(objects: readonly RenderedObject[], manifests: readonly Manifest[]): Disagreement[] {
  const ours = byIdentity(objects.map(({ key, object }) => ({ template: `templates/${key}.yaml`, object })));
  const helms = byIdentity(manifests);
  return [...new Set([...ours.keys(), ...helms.keys()])].flatMap((identity) => {
    const [left, right] = [ours.get(identity), helms.get(identity)];
    const found = differences(left?.object, right?.object);
    const template = left?.template ?? right?.template ?? '';
    return found.length ? [{ object: identity, template, differences: found }] : [];
  });
}

/** An identity that comes twice is numbered, so that an object that is written twice is seen too. */
function byIdentity<T extends { readonly object: unknown }>(all: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of all) {
    const identity = identityOf(one.object);
    let name = identity;
    for (let again = 2; found.has(name); again++) name = `${identity} (${again})`;
    found.set(name, one);
  }
  return found;
}

function identityOf(object: unknown): string {
  const { apiVersion, kind, metadata } = Object(object);
  const { namespace, name } = Object(metadata);
  return `${apiVersion} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
