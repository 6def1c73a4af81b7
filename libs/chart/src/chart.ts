import type { z } from 'zod';
import type { Expr } from './expression/expression.ts';
import type { FileNode } from './expression/node.ts';
import type { Ref, Templated } from './expression/types.ts';
import type { ObjectShape } from './shape/shape.ts';
import type { Override } from './values/override.ts';

/** Any Kubernetes object, as far as the kernel knows it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: object;
}

/** The release that a chart is installed as: its name is the instance's name. */
export interface Release {
  readonly name: Expr<string>;
  readonly namespace: Expr<string>;
}

/** What a service says of its chart. */
export interface ChartDefinition<S extends z.ZodObject, E> {
  /** Name of the chart, kebab-case. */
  readonly name: string;
  /** One sentence on what it runs. */
  readonly description: string;
  /** Version of the chart; by default 0.1.0. */
  readonly version?: string;
  /** Version of the program that it runs by default. */
  readonly appVersion: string;
  /** A strict object; every field has a description and a default, or is optional. */
  readonly values: S;
  /** The objects; a key is the file name of its template. */
  readonly objects: (given: {
    readonly values: Ref<z.output<S>>;
    readonly release: Release;
  }) => Readonly<
    Record<
      string,
      Templated<KubernetesObject> | Expr<KubernetesObject | readonly (KubernetesObject | undefined)[] | undefined>
    >
  >;
  /** What others connect to, by the name of the instance and its values. */
  readonly endpoints: (given: { readonly name: string; readonly values: z.output<S> }) => E;
  /** What `helm install` prints; by default the name and namespace of the release. */
  readonly notes?: (given: { readonly values: Ref<z.output<S>>; readonly release: Release }) => Expr<string>;
}

/** A chart, defined once; `renderChart` reads it as Helm and `renderObjects` as plain objects. */
export interface Chart {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly appVersion: string;
  readonly schema: z.ZodObject;
  readonly shape: ObjectShape;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Trees whose leaves may be expressions, by the file name of their template. */
  readonly objects: Readonly<Record<string, unknown>>;
  readonly files: readonly FileNode[];
  readonly notes: Expr<string>;
}

/** A chart that platforms can make instances of. */
export interface InstallableChart<S extends z.ZodObject, E> extends Chart {
  /**
   * An instance: a release of this chart under a name, with what its values say on top of the defaults. `namespace` is
   * its own where it does not live in the platform's.
   */
  readonly as: (
    name: string,
    values?: Override<z.output<S>>,
    options?: { readonly namespace?: string },
  ) => Instance<z.output<S>, E>;
}

/** A release of a chart in a platform. */
export interface Instance<V = unknown, E = unknown> {
  readonly chart: Chart;
  readonly name: string;
  /** What is said on top of the chart's defaults. */
  readonly values: Override<V> | undefined;
  readonly endpoints: E;
  readonly namespace?: string;
}
