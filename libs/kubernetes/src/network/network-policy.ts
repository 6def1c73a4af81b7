import { each, hasEntries, when, whenSet, type Expr, type Ref, type Templated } from '@keelwork/chart';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { INetworkPolicyEgressRule } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule';
import type { INetworkPolicyIngressRule } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule';
import { z } from 'zod';
import type { MetricsEndpoint } from '../endpoint.ts';
import { metadata, selectorLabels, type Identity } from '../identity.ts';
import { labelsValue } from '../values/labels.ts';
import { exemptFrom } from '../workload/exemptions.ts';

const client = z.strictObject({
  namespace: z.string().optional().describe('Namespace of the client, where it is not this one.'),
  labels: labelsValue()
    .default({})
    .describe("Labels of the client's pods; by default those of the instance that the entry is named after."),
  ports: z.array(z.string()).min(1).describe('Names of the container ports that it may reach.'),
});

type Client = z.output<typeof client>;

/** Who may connect. Whoever wires a platform fills it from the endpoints that are in use; `clients` are there from the start. */
export const networkPolicyValue = (clients: Readonly<Record<string, Client>> = {}) =>
  z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .describe('Whether a network policy closes the pods to all but the flows named here.'),
      clients: z.record(z.string(), client).default(clients).describe('Who may connect, by instance.'),
    })
    .describe('Which flows are let through; every other is refused.');

export type NetworkPolicyValue = z.output<ReturnType<typeof networkPolicyValue>>;

export interface Flows {
  /** Rules for what comes in, besides those of `values.networkPolicy.clients`. */
  readonly ingress?: readonly Templated<INetworkPolicyIngressRule>[];
  /** Whether the clients in the values may connect to this part; not to one that serves nothing. By default true. */
  readonly clients?: boolean;
  /** Rules for what goes out, besides DNS. */
  readonly egress?: readonly (
    Templated<INetworkPolicyEgressRule> | Expr<INetworkPolicyEgressRule | undefined> | Expr<INetworkPolicyEgressRule[]>
  )[];
  /** Labels of the pods that the policy closes, where an operator makes them. By default those of the part. */
  readonly selector?: Readonly<Record<string, string | Expr<string>>>;
}

/** Closes a part's pods to everything but its clients, DNS and the flows given here. */
export const networkPolicy = (
  identity: Identity,
  value: Ref<NetworkPolicyValue>,
  { ingress = [], egress = [], clients = true, selector }: Flows = {},
) =>
  when(value.enabled, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: selector ? operatedMetadata(identity) : metadata(identity),
    spec: {
      podSelector: { matchLabels: selector ?? selectorLabels(identity) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: clients ? [...ingress, each(value.clients, clientRule)] : ingress,
      egress: [dns, ...egress],
    },
  } satisfies Templated<INetworkPolicy>);

function operatedMetadata(identity: Identity) {
  const own = metadata(identity);
  return {
    ...own,
    annotations: { ...own.annotations, ...exemptFrom({ 'networkpolicy-targets-pod': 'an operator makes the pods' }) },
  };
}

function clientRule(from: Ref<Client>, name: Expr<string>): Templated<INetworkPolicyIngressRule> {
  const named = { matchLabels: { 'app.kubernetes.io/instance': name } };
  return {
    from: [
      {
        namespaceSelector: whenSet(from.namespace, namespaceNamed),
        podSelector: when(hasEntries(from.labels), { matchLabels: from.labels }, named),
      },
    ],
    ports: each(from.ports, (port) => ({ port, protocol: 'TCP' as const })),
  };
}

/** Every pod may look names up. */
const dns: INetworkPolicyEgressRule = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};

interface Peer {
  readonly instance: Expr<string | undefined>;
  readonly namespace?: Expr<string | undefined>;
}

/** What goes out to an endpoint: to the pods of its instance, or to any host on its port where it is none of ours. */
export const toEndpoint = (to: Peer & { readonly port: Expr<number> }) => toInstance(to, [to.port]);

/** What goes out to the ports of an instance, or to any host on them where none is named. */
export const toInstance = (
  { instance, namespace }: Peer,
  ports: readonly (number | Expr<number>)[],
): Templated<INetworkPolicyEgressRule> => ({
  to: whenSet(instance, (name) => [
    {
      namespaceSelector: namespace && whenSet(namespace, namespaceNamed),
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': name } },
    },
  ]),
  ports: ports.map((port) => ({ port, protocol: 'TCP' as const })),
});

/** What goes out to the metrics of an instance. */
export const toMetrics = ({
  instance,
  namespace,
  port,
}: Ref<MetricsEndpoint>): Templated<INetworkPolicyEgressRule> => ({
  to: [
    {
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': instance } },
      namespaceSelector: whenSet(namespace, namespaceNamed),
    },
  ],
  ports: [{ port, protocol: 'TCP' }],
});

const namespaceNamed = (name: Expr<string>) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
