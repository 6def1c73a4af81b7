import { text, type Expr, type Release } from '@keelwork/chart';

/** Whose objects these are: the chart, the release, and the part of the chart where it has several. */
export interface Identity {
  /** Name of the chart: `django`. */
  readonly chart: string;
  readonly release: Release;
  /** Part of the chart: `worker`, `sentinel`. By default the chart has one part. */
  readonly component?: string;
  /** Name of the part's objects, where it isn't `<release>-<component>`. */
  readonly name?: Expr<string>;
  /** Wave of Argo CD's sync that the objects wait for. By default 0, the first; the next starts when all before it are healthy. */
  readonly wave?: number;
}

/** Name of the part's objects: the release's own, or `<release>-<component>`. At most 52 characters for workloads. */
export function nameOf({ release, component, name }: Identity): Expr<string> {
  if (name) return name;
  return component ? text`${release.name}-${component}` : release.name;
}

/** The labels that select pods. They hold no version, because a selector can never change. */
export function selectorLabels({ chart, release, component }: Identity): Record<string, string | Expr<string>> {
  return {
    'app.kubernetes.io/name': chart,
    'app.kubernetes.io/instance': release.name,
    ...(component ? { 'app.kubernetes.io/component': component } : {}),
  };
}

/** The labels of every object. */
export function labels(identity: Identity): Record<string, string | Expr<string>> {
  return { ...selectorLabels(identity), 'app.kubernetes.io/managed-by': 'keelwork' };
}

/** Metadata of an object of this part; `name` is for parts with several objects of one kind. */
export function metadata(identity: Identity, name: string | Expr<string> = nameOf(identity)) {
  const { release, wave } = identity;
  const waits = wave === undefined ? {} : { annotations: { 'argocd.argoproj.io/sync-wave': String(wave) } };
  return { name, namespace: release.namespace, labels: labels(identity), ...waits };
}
