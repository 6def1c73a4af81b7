import { z } from 'zod';

/** What speaks at an endpoint; a client names the kind that it can talk to. */
export type EndpointKind = 'http' | 'postgresql' | 'redis-sentinel' | 'metrics' | 'loki' | 'prometheus';

/** Where the flow leads: for the server's network policy. It is never printed. */
const flow: unique symbol = Symbol('keelwork.flow');

export interface Flow<K extends EndpointKind = EndpointKind> {
  readonly kind: K;
  /** Instance that serves, and the names of its container ports. */
  readonly instance: string;
  readonly ports: readonly string[];
}

/** A place to connect to, as it stands in a client's values. Its kind is known to the compiler only. */
export interface Endpoint<K extends EndpointKind> {
  readonly host: string;
  readonly port: number;
  /** Instance that serves it, where that is one of ours: network policies let exactly its pods be reached. */
  readonly instance?: string | undefined;
  readonly [flow]?: Flow<K>;
}

/** Redis behind Sentinel: clients ask the sentinels (`host:port`) for the master of this name. */
export interface SentinelEndpoint {
  readonly sentinels: readonly string[];
  readonly masterName: string;
  readonly instance?: string | undefined;
  readonly [flow]?: Flow<'redis-sentinel'>;
}

/** An endpoint of an instance. `portName` is the name of the container port, `port` its number and its Service's. */
export function endpoint<K extends EndpointKind>(kind: K, at: { instance: string; host: string; port: number; portName: string }): Endpoint<K> {
  const { instance, host, port, portName } = at;
  return { host, port, instance, [flow]: { kind, instance, ports: [portName] } };
}

/** The sentinels of an instance and the master that they watch. */
export function sentinelEndpoint(at: { instance: string; sentinels: readonly string[]; masterName: string; ports: readonly string[] }): SentinelEndpoint {
  const { ports, ...rest } = at;
  return { ...rest, [flow]: { kind: 'redis-sentinel', instance: at.instance, ports } };
}

/** The flow that a value carries, if it is an endpoint of one of our instances. */
export function flowOf(value: object): Flow | undefined {
  return flow in value ? (value as { readonly [flow]?: Flow })[flow] : undefined;
}

const instance = z.string().optional().describe('Instance that serves it; network policies let exactly its pods be reached. Not set: any host on this port.');

/** A value that takes an endpoint of one kind; by default the conventional name and port, outside of our instances. */
export function endpointValue<K extends EndpointKind>(kind: K, fallback: { host: string; port: number }): z.ZodType<Endpoint<K>> {
  return z
    .strictObject({
      host: z.string().min(1).default(fallback.host).describe('Host name.'),
      port: z.int().min(1).max(65535).default(fallback.port).describe('Port.'),
      instance,
    })
    .describe(`Where ${kind} is served.`);
}

/** A value that takes the sentinels of a Redis. */
export function sentinelValue(fallback: { sentinels: readonly string[]; masterName: string }) {
  return z
    .strictObject({
      sentinels: z.array(z.string().regex(/^[a-z0-9.-]+:[0-9]+$/)).min(1).default([...fallback.sentinels]).describe('Sentinels, each as host:port.'),
      masterName: z.string().min(1).default(fallback.masterName).describe('Name under which the sentinels know the master.'),
      instance,
    })
    .describe('Where Redis is served, behind Sentinel.');
}
