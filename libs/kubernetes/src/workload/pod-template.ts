import { each, eq, extend, hasEntries, ne, when, type Expr, type Ref, type Templated } from '@keelwork/chart';
import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { ITopologySpreadConstraint } from 'kubernetes-models/v1/TopologySpreadConstraint';
import type { IVolume } from 'kubernetes-models/v1/Volume';
import { labels, nameOf, selectorLabels, type Identity } from '../identity.ts';
import { usageAnnotations } from '../values/usage.ts';
import type { WorkloadValues } from '../values/workload.ts';
import { restrictedPod } from './security.ts';

export interface PodOptions {
  readonly identity: Identity;
  readonly values: Ref<WorkloadValues>;
  /** User and group of the processes and volumes; above 10000 for our own images. */
  readonly user: number;
  readonly containers: readonly Templated<IContainer>[];
  readonly initContainers?: readonly (Templated<IContainer> | Expr<IContainer | undefined>)[];
  readonly volumes?: Readonly<Record<string, Templated<Omit<IVolume, 'name'>>>>;
  /** Checksums of configuration by name: the pods roll when one changes. */
  readonly checksums?: Readonly<Record<string, Expr<string>>>;
  /** Seconds from the request to stop to the kill. By default 30. */
  readonly terminationGracePeriodSeconds?: number;
  /** Security of the pod, where it can't be *restricted*. By default `restrictedPod(user)`. */
  readonly securityContext?: IPodSecurityContext;
  /** Checks of kube-score that these pods fail on purpose, by id, each with the reason. */
  readonly exemptions?: Readonly<Record<string, string>>;
  /** Rules of placement. By default `values.affinity`. */
  readonly affinity?: Expr<IAffinity>;
  /** Service account; by default one named like the part, without a token in the pod. */
  readonly serviceAccountName?: string | Expr<string>;
}

/** The pods of a workload: restricted, spread over nodes, without a service-account token. */
export function podTemplate(options: PodOptions, restartPolicy?: 'OnFailure'): Templated<IPodTemplateSpec> {
  const { identity, values, user, containers, initContainers, volumes = {}, checksums = {} } = options;
  const checksumAnnotations = Object.fromEntries(
    Object.entries(checksums).map(([name, sum]) => [`checksum/${name}`, sum]),
  );
  return {
    metadata: {
      labels: extend(labels(identity), values.podLabels),
      annotations: extend({ ...usageAnnotations(values.usage), ...checksumAnnotations }, values.podAnnotations),
    },
    spec: {
      serviceAccountName: options.serviceAccountName ?? nameOf(identity),
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets: when(
        hasEntries(values.imagePullSecrets),
        each(values.imagePullSecrets, (name) => ({ name })),
      ),
      restartPolicy,
      priorityClassName: values.priorityClassName,
      securityContext: options.securityContext ?? restrictedPod(user),
      terminationGracePeriodSeconds: options.terminationGracePeriodSeconds ?? 30,
      nodeSelector: when(hasEntries(values.nodeSelector), values.nodeSelector),
      tolerations: when(hasEntries(values.tolerations), values.tolerations),
      affinity: options.affinity ?? when(hasEntries(values.affinity), values.affinity),
      topologySpreadConstraints: when(ne(values.topologySpread, 'none'), [spread(identity, values)]),
      initContainers,
      containers,
      volumes: volumeList(volumes),
    },
  };
}

const volumeList = (volumes: NonNullable<PodOptions['volumes']>): Templated<IVolume>[] | undefined =>
  Object.keys(volumes).length
    ? Object.entries(volumes).map(([name, volume]) => ({ name, ...Object(volume) }))
    : undefined;

/** Even over nodes; pods of an older revision don't count, so that a rollout ends spread. */
const spread = (identity: Identity, values: Ref<WorkloadValues>): Templated<ITopologySpreadConstraint> => ({
  maxSkew: 1,
  topologyKey: 'kubernetes.io/hostname',
  whenUnsatisfiable: when(eq(values.topologySpread, 'required'), 'DoNotSchedule', 'ScheduleAnyway'),
  labelSelector: { matchLabels: selectorLabels(identity) },
  matchLabelKeys: ['pod-template-hash'],
});
