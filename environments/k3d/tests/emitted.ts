import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICluster } from '@keelwork/crds';
import type { IDaemonSet } from 'kubernetes-models/apps/v1/DaemonSet';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { IStatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { IJob } from 'kubernetes-models/batch/v1/Job';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { INamespace } from 'kubernetes-models/v1/Namespace';
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import { parse } from 'yaml';

interface Kinds {
  Cluster: ICluster;
  ConfigMap: IConfigMap;
  DaemonSet: IDaemonSet;
  Deployment: IDeployment;
  HorizontalPodAutoscaler: IHorizontalPodAutoscaler;
  Job: IJob;
  Namespace: INamespace;
  StatefulSet: IStatefulSet;
}

type Emitted = { [K in keyof Kinds]: { file: string; kind: K; object: Kinds[K] } }[keyof Kinds];

const home = fileURLToPath(new URL('..', import.meta.url));
const isObjectFile = (path: string) =>
  path.endsWith('.yaml') && !path.endsWith('kustomization.yaml') && !path.includes('values');

/** Every object that is committed for the jewelry shop on k3d, as it stands in its file. */
export const emitted: readonly Emitted[] = readdirSync(join(home, 'jewelry-shop'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(isObjectFile)
  .sort()
  .map((file) => {
    const object = parse(readFileSync(join(home, 'jewelry-shop', file), 'utf8'));
    return { file, kind: object.kind, object };
  });

/** The one object of a kind and name. */
export function find<K extends keyof Kinds>(kind: K, name: string): Kinds[K] {
  const found = all(kind).find((object) => object.metadata?.name === name);
  if (!found) throw new Error(`no ${kind} '${name}' is emitted`);
  return found;
}

/** All objects of a kind. */
export const all = <K extends keyof Kinds>(kind: K): Kinds[K][] =>
  emitted.flatMap((entry) => (entry.kind === kind ? [entry.object as Kinds[K]] : []));

/** Cores and bytes of one pod, idle and at peak, as its annotations give them. */
export function usageOf(annotations: Readonly<Record<string, string>> | undefined) {
  const of = (what: string) => annotations?.[`keelwork.dev/${what}`];
  return { idle: [of('idle-cpu'), of('idle-memory')], peak: [of('peak-cpu'), of('peak-memory')] };
}

export const podUsage = (template: IPodTemplateSpec | undefined) => usageOf(template?.metadata?.annotations);

/** The file that makes the cluster. */
export const k3dConfig = parse(readFileSync(join(home, 'k3d.yaml'), 'utf8'));
