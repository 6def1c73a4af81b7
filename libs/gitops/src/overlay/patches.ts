import { parse } from 'yaml';
import type { KubernetesObject } from '@keelwork/chart';
import { objectName, objectNamespace } from './file-name.ts';

/** A hand-written Kustomize patch: its file name and text, one object a file. */
export interface Patch {
  readonly name: string;
  readonly text: string;
}

/** A patch, and the one object that it changes, as Kustomize names it. */
export interface AimedPatch extends Patch {
  readonly target: Readonly<Record<string, string>>;
}

/** The patches whose object is among these; a patch need not say the namespace. */
export function aimPatches(patches: readonly Patch[], objects: readonly KubernetesObject[]): AimedPatch[] {
  return patches.flatMap((patch) => {
    const wanted: unknown = parse(patch.text);
    const hit = isObject(wanted) ? objects.find((object) => isSame(wanted, object)) : undefined;
    return hit ? [{ ...patch, target: targetOf(hit) }] : [];
  });
}

function isSame(wanted: KubernetesObject, object: KubernetesObject): boolean {
  const namespace = objectNamespace(wanted);
  const sameKind = wanted.apiVersion === object.apiVersion && wanted.kind === object.kind;
  return sameKind && objectName(wanted) === objectName(object) && (!namespace || namespace === objectNamespace(object));
}

function targetOf(object: KubernetesObject): Record<string, string> {
  const [version = '', group] = object.apiVersion.split('/').reverse();
  const namespace = objectNamespace(object);
  return {
    ...(group ? { group } : {}),
    version,
    kind: object.kind,
    name: objectName(object),
    ...(namespace ? { namespace } : {}),
  };
}

const isObject = (value: unknown): value is KubernetesObject =>
  typeof value === 'object' && value !== null && 'kind' in value && 'apiVersion' in value;
