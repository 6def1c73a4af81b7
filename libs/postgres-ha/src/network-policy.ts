import type { Ref } from '@keelwork/chart';
import { networkPolicy, toApiServer, type Identity } from '@keelwork/kubernetes';
import type { z } from 'zod';
import { ports } from './ports.ts';
import type { values } from './values.ts';

/** Closes the pods that the operator makes, its short-lived ones too, to all but clients, the operator and each other. */
export function clusterNetworkPolicy(identity: Identity, { networkPolicy: value }: Ref<z.output<typeof values>>) {
  const selector = { 'cnpg.io/cluster': identity.release.name };
  const members = { podSelector: { matchLabels: selector } };
  const operator = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': value.operatorNamespace } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cloudnative-pg' } },
  };
  const inside = [ports.postgresql, ports.status].map((port) => ({ port, protocol: 'TCP' as const }));
  return networkPolicy(identity, value, {
    selector,
    ingress: [
      { from: [members], ports: inside },
      { from: [operator], ports: inside },
    ],
    // An instance reads its Cluster and holds its lease there; PostgreSQL does not start without.
    egress: [{ to: [members], ports: inside }, toApiServer(value.apiServer)],
  });
}
