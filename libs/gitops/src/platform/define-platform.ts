import type { Instance } from '@keelwork/chart';
import type { Cluster } from '../cluster/cluster.ts';

/** What a platform may look at while it wires its services. */
export interface PlatformContext {
  readonly cluster: Cluster;
  /** Namespace of the platform: its name. */
  readonly namespace: string;
}

/** Namespaces of a platform besides its own, and how strictly Pod Security holds there. */
export interface NamespaceOptions {
  readonly podSecurity: 'restricted' | 'baseline' | 'privileged';
}

export type Instances = Readonly<Record<string, Instance>>;

/** What an environment says on top of a platform: for each instance, any part of its values. */
export type PlatformOverrides<I extends Instances> = {
  readonly [K in keyof I]?: NonNullable<I[K]['values']>;
};

/** A platform as an environment runs it. */
export interface PlatformInEnvironment {
  readonly name: string;
  readonly namespaces: Readonly<Record<string, NamespaceOptions>>;
  readonly build: (context: PlatformContext) => Instances;
  readonly overrides: Readonly<Record<string, unknown>>;
}

/** Which services, wired how. */
export interface Platform<I extends Instances> extends PlatformInEnvironment {
  /** The platform with what differs in one environment; the keys are those of the instances. */
  readonly with: (overrides: PlatformOverrides<I>) => PlatformInEnvironment;
}

/**
 * Defines a platform: `build` makes the instances and wires them by their endpoints. The platform lives in a namespace
 * of its own name; `namespaces` adds others, for what can't run restricted.
 */
export function definePlatform<const I extends Instances>(
  name: string,
  build: (context: PlatformContext) => I,
  namespaces: Readonly<Record<string, NamespaceOptions>> = {},
): Platform<I> {
  const plain = {
    name,
    build,
    namespaces: { [name]: { podSecurity: 'restricted' as const }, ...namespaces },
    overrides: {},
  };
  return { ...plain, with: (overrides) => ({ ...plain, overrides }) };
}
