import type { Ref, Templated } from '@keelwork/chart';
import { toEndpoint, toInstance } from '@keelwork/kubernetes';
import type { INetworkPolicyEgressRule } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule';
import type { DjangoAppValues } from './values.ts';

/** Clients ask a sentinel for the master, then talk to the master itself. */
const redisPorts = [26379, 6379];

/** What a process of the application connects to: the database, and Redis with its sentinels. */
export const djangoAppEgress = ({ database, broker }: Ref<DjangoAppValues>): Templated<INetworkPolicyEgressRule>[] => [
  toEndpoint(database),
  toInstance({ instance: broker.instance }, redisPorts),
];
