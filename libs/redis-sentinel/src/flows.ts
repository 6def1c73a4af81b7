import type { Templated } from '@keelwork/chart';
import { selectorLabels, type Flows, type Identity } from '@keelwork/kubernetes';
import type { INetworkPolicyPeer } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer';
import type { Parts } from './parts.ts';
import { redisPort, sentinelPort } from './ports.ts';

/** Replication, watching, and the questions of a pod that starts: every pod talks to every other. */
export function flowsBetween({ data, sentinel }: Parts) {
  const [toData, toSentinels] = [tcp(redisPort), tcp(sentinelPort)];
  const from = [podsOf(data), podsOf(sentinel)];
  const egress = [
    { to: [podsOf(data)], ports: [toData] },
    { to: [podsOf(sentinel)], ports: [toSentinels] },
  ];
  const flows = (own: typeof toData): Flows => ({ ingress: [{ from, ports: [own] }], egress });
  return { data: flows(toData), sentinel: flows(toSentinels) };
}

const podsOf = (part: Identity): Templated<INetworkPolicyPeer> => ({
  podSelector: { matchLabels: selectorLabels(part) },
});

const tcp = (port: number) => ({ port, protocol: 'TCP' as const });
