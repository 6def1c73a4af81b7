import { flowOf, type Flow } from '@keelwork/kubernetes';
import type { Instances } from '../platform/define-platform.ts';

interface Client {
  readonly namespace?: string;
  readonly ports: readonly string[];
}

/** For each server, by name: the clients that its network policy lets in, as the endpoints in their values imply. */
export function clientsOf(
  instances: Instances,
  overrides: Readonly<Record<string, unknown>>,
  namespace: string,
): Map<string, Record<string, Client>> {
  const homes = new Map(Object.values(instances).map((instance) => [instance.name, instance.namespace ?? namespace]));
  const clients = new Map<string, Record<string, Client>>();
  for (const [key, { name, values }] of Object.entries(instances)) {
    for (const { instance: server, ports } of [...flowsIn(values), ...flowsIn(overrides[key])]) {
      const home = homes.get(name) === homes.get(server) ? undefined : homes.get(name);
      const known = clients.get(server) ?? {};
      const allPorts = [...new Set([...(known[name]?.ports ?? []), ...ports])].sort();
      clients.set(server, { ...known, [name]: { ...(home ? { namespace: home } : {}), ports: allPorts } });
    }
  }
  return clients;
}

function flowsIn(value: unknown): Flow[] {
  if (typeof value !== 'object' || value === null) return [];
  const flow = flowOf(value);
  return [...(flow ? [flow] : []), ...Object.values(value).flatMap(flowsIn)];
}
