import { z } from 'zod';

/** What speaks at an endpoint; a client names the kind that it can talk to. */
export type EndpointKind = 'http' | 'postgresql' | 'redis-sentinel' | 'metrics' | 'loki' | 'prometheus';

/** Where the flow leads: for the server's network policy. It is never printed. */
const flow: unique symbol = Symbol('keelwork.flow');

/** A connection from one instance to another. */
export interface Flow<K extends EndpointKind = EndpointKind> {
  readonly kind: K;
  /** Instance that serves. */
  readonly instance: string;
  /** Names of its container ports. */
  readonly ports: readonly string[];
}

interface Carries<K extends EndpointKind> {
  readonly [flow]?: Flow<K>;
}

/** A place to connect to, as it stands in a client's values. Its kind is known to the compiler only. */
export interface Endpoint<K extends EndpointKind> extends Carries<K> {
  readonly host: string;
  readonly port: number;
  /** Instance that serves it, where that is one of ours: network policies let exactly its pods be reached. */
  readonly instance?: string | undefined;
  /** Namespace of that instance, where it is not the client's own. */
  readonly namespace?: string | undefined;
}

/** Redis behind Sentinel: clients ask the sentinels (`host:port`) for the master of this name. */
export interface SentinelEndpoint extends Carries<'redis-sentinel'> {
  readonly sentinels: readonly string[];
  readonly masterName: string;
  readonly instance?: string | undefined;
}

/** What Prometheus scrapes: every pod of an instance, at a named port and path. */
export interface MetricsEndpoint extends Carries<'metrics'> {
  readonly instance: string;
  readonly port: number;
  readonly portName: string;
  readonly path: string;
  readonly namespace?: string | undefined;
}

interface Served {
  readonly instance: string;
  /** Number and name of the container port; its Service has the same number. */
  readonly port: number;
  readonly portName: string;
}

/** An endpoint of an instance. */
export function endpoint<K extends EndpointKind>(
  kind: K,
  { instance, host, port, portName }: Served & { host: string },
): Endpoint<K> {
  return { host, port, instance, [flow]: { kind, instance, ports: [portName] } };
}

/** The sentinels of an instance and the master that they watch; `ports` names the ports of sentinels and data. */
export function sentinelEndpoint(
  at: Omit<SentinelEndpoint, typeof flow> & { instance: string; ports: readonly string[] },
): SentinelEndpoint {
  const { ports, ...rest } = at;
  return { ...rest, [flow]: { kind: 'redis-sentinel', instance: at.instance, ports } };
}

/** The metrics of every pod of an instance; `path` is /metrics by default. */
export function metricsEndpoint({
  instance,
  port,
  portName,
  path = '/metrics',
}: Served & { path?: string }): MetricsEndpoint {
  return { instance, port, portName, path, [flow]: { kind: 'metrics', instance, ports: [portName] } };
}

/** The same endpoint, as a client in another namespace reaches it. */
export const fromOtherNamespace = <K extends EndpointKind>(of: Endpoint<K>, namespace: string): Endpoint<K> => ({
  ...of,
  host: `${of.host}.${namespace}.svc.cluster.local`,
  namespace,
});

/** The flow that a value carries, if it is an endpoint of one of our instances. */
export function flowOf(value: object): Flow | undefined {
  const carrier: Carries<EndpointKind> = value;
  return carrier[flow];
}

const instance = z
  .string()
  .optional()
  .describe(
    'Instance that serves it; network policies let exactly its pods be reached. Not set: any host on this port.',
  );

const namespace = z.string().optional().describe('Namespace of that instance, where it is not the own one.');
const port = () => z.int().min(1).max(65535);

/** A value that takes an endpoint of one kind; by default the conventional name and port, outside of our instances. */
export function endpointValue<K extends EndpointKind>(
  kind: K,
  fallback: { host: string; port: number },
): z.ZodType<Endpoint<K>> {
  return z
    .strictObject({
      host: z.string().min(1).default(fallback.host).describe('Host name.'),
      port: port().default(fallback.port).describe('Port.'),
      instance,
      namespace,
    })
    .describe(`Where ${kind} is served.`);
}

/** A value that takes the sentinels of a Redis. */
export function sentinelValue(fallback: {
  sentinels: readonly string[];
  masterName: string;
}): z.ZodType<SentinelEndpoint> {
  return z
    .strictObject({
      sentinels: z
        .array(z.string().regex(/^[a-z0-9.-]+:[0-9]{1,5}$/))
        .min(1)
        .default([...fallback.sentinels])
        .describe('Sentinels, each as host:port.'),
      masterName: z
        .string()
        .regex(/^[A-Za-z0-9._-]+$/)
        .default(fallback.masterName)
        .describe('Name under which the sentinels know the master.'),
      instance,
    })
    .describe('Where Redis is served, behind Sentinel.');
}

/** An entry of a map of what Prometheus scrapes. */
export function metricsValue(): z.ZodType<MetricsEndpoint> {
  return z.strictObject({
    instance: z.string().min(1).describe('Instance whose pods are scraped.'),
    port: port().describe('Number of the container port.'),
    portName: z.string().min(1).max(15).describe('Name of the container port.'),
    path: z.string().startsWith('/').describe('Path of the metrics.'),
    namespace,
  });
}
