import type { Templated } from '@keelwork/chart';
import type { IService } from 'kubernetes-models/v1/Service';
import { metadata, nameOf, selectorLabels, type Identity } from '../identity.ts';

/** A Service in front of a part's pods. `ports` are numbers by the name of the container port. */
export const service = (identity: Identity, ports: Readonly<Record<string, number>>): Templated<IService> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(identity),
  spec: { type: 'ClusterIP', selector: selectorLabels(identity), ports: servicePorts(ports) },
});

/**
 * The headless Service that gives each pod of a StatefulSet a name of its own. Pods have their name before they are
 * ready, because members of a cluster look for each other to become ready.
 */
export const headlessService = (
  identity: Identity,
  ports: Readonly<Record<string, number>>,
  name = nameOf(identity),
): Templated<IService> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(identity, name),
  spec: {
    type: 'ClusterIP',
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector: selectorLabels(identity),
    ports: servicePorts(ports),
  },
});

const servicePorts = (ports: Readonly<Record<string, number>>) =>
  Object.entries(ports).map(([name, port]) => ({ name, port, targetPort: name, protocol: 'TCP' as const }));
