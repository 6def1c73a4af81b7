import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '@keelwork/chart';
import { objectName } from './file-name.ts';

/** A hand-written Kustomize patch: its file name and text. */
export interface Patch {
  readonly name: string;
  readonly text: string;
}

/** The patches whose object is among these; the names of those that matched are added to `matched`. */
export function patchesFor(patches: readonly Patch[], objects: readonly KubernetesObject[], matched: Set<string>): Patch[] {
  const known = new Set(objects.map(identity));
  return patches.filter(({ name, text }) => {
    const documents = parseAllDocuments(text).map((document): unknown => document.toJS());
    const hits = documents.some((document) => isObject(document) && known.has(identity(document)));
    if (hits) matched.add(name);
    return hits;
  });
}

const identity = (object: KubernetesObject): string => `${object.apiVersion}/${object.kind}/${objectName(object)}`;

const isObject = (value: unknown): value is KubernetesObject =>
  typeof value === 'object' && value !== null && 'kind' in value && 'apiVersion' in value;
