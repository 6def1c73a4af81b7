export { k3d, type K3dOptions } from './cluster/k3d.ts';
export type { Cluster, Node, Overhead } from './cluster/cluster.ts';
export { defineEnvironment, type Environment, type Repository } from './environment/define-environment.ts';
export type { Problem } from './environment/problem.ts';
export { resolveEnvironment, type ResolvedInstance, type ResolvedPlatform } from './environment/resolve.ts';
export type { Files } from './files.ts';
export { builtObjects } from './overlay/built-objects.ts';
export type { SourceOf } from './overlay/overlay.ts';
export type { Patch } from './overlay/patches.ts';
export {
  definePlatform,
  type Instances,
  type NamespaceOptions,
  type Platform,
  type PlatformContext,
  type PlatformInEnvironment,
} from './platform/define-platform.ts';
export { renderEnvironment, type EnvironmentReading, type RenderedEnvironment } from './render-environment.ts';
