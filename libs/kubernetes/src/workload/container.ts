import type { Ref, Templated } from '@keelwork/chart';
import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IContainerPort } from 'kubernetes-models/v1/ContainerPort';
import type { ILifecycle } from 'kubernetes-models/v1/Lifecycle';
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext';
import type { IVolumeMount } from 'kubernetes-models/v1/VolumeMount';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import { imageName, type ImageValue } from '../values/image.ts';
import { resourceRequirements, type ResourcesValue } from '../values/resources.ts';
import type { Probes } from './probes.ts';
import { restrictedContainer } from './security.ts';

export interface ContainerOptions {
  readonly name: string;
  readonly image: Ref<ImageValue>;
  readonly resources: Ref<ResourcesValue>;
  /** Probes of a long-running container; init containers and Jobs have none. */
  readonly probes?: Probes;
  /** Port numbers by name; names are at most 15 characters. */
  readonly ports?: Readonly<Record<string, number>>;
  readonly command?: Templated<string[]>;
  readonly args?: Templated<string[]>;
  readonly env?: Templated<IEnvVar[]>;
  readonly lifecycle?: Templated<ILifecycle>;
  /** Security of the container, where it can't be *restricted*. By default `restrictedContainer`. */
  readonly securityContext?: ISecurityContext;
  /** Where volumes are mounted: `{ '/tmp': 'tmp' }`, or a part of one: `{ '/etc/x.conf': { name: 'config', subPath: 'x.conf' } }`. */
  readonly mounts?: Readonly<Record<string, string | Omit<IVolumeMount, 'mountPath'>>>;
}

/** A container that passes Pod Security *restricted*. */
export function container(options: ContainerOptions): Templated<IContainer> {
  const { name, image, resources, ports = {}, mounts = {}, command, args, env, lifecycle } = options;
  return {
    name,
    image: imageName(image),
    imagePullPolicy: image.pullPolicy,
    command,
    args,
    env,
    ports: portList(ports),
    ...options.probes,
    lifecycle,
    resources: resourceRequirements(resources),
    securityContext: options.securityContext ?? restrictedContainer,
    volumeMounts: mountList(mounts),
  };
}

function portList(ports: Readonly<Record<string, number>>): IContainerPort[] | undefined {
  if (!Object.keys(ports).length) return undefined;
  return Object.entries(ports).map(([name, containerPort]) => {
    if (name.length > 15)
      throw new RangeError(`port name '${name}' is longer than the 15 characters that Kubernetes allows`);
    return { name, containerPort, protocol: 'TCP' };
  });
}

const mountList = (mounts: NonNullable<ContainerOptions['mounts']>): Templated<IVolumeMount>[] | undefined =>
  Object.keys(mounts).length === 0
    ? undefined
    : Object.entries(mounts).map(([mountPath, mount]) =>
        typeof mount === 'string' ? { name: mount, mountPath } : { ...mount, mountPath },
      );
