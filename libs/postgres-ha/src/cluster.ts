import { each, gt, when, type Ref, type Templated } from '@keelwork/chart';
import type { ICluster } from '@keelwork/crds';
import {
  imageName,
  metadata,
  resourceRequirements,
  selectorLabels,
  usageAnnotations,
  type Identity,
} from '@keelwork/kubernetes';
import type { z } from 'zod';
import type { values } from './values.ts';

/** The cluster that the operator makes instances, Services, Secrets and disruption budgets of. */
export function cluster(identity: Identity, given: Ref<z.output<typeof values>>): Templated<ICluster> {
  const { image, storage, primaryLease, postgresql, affinity, probes } = given;
  const several = gt(given.instances, 1);
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: metadata(identity),
    spec: {
      instances: given.instances,
      imageName: imageName(image),
      imagePullPolicy: image.pullPolicy,
      imagePullSecrets: each(given.imagePullSecrets, (name) => ({ name })),
      // Policies and scraping find the pods by these labels; capacity planning reads the annotations.
      inheritedMetadata: { labels: selectorLabels(identity), annotations: usageAnnotations(given.usage) },
      bootstrap: { initdb: { database: given.database, owner: given.owner } },
      enableSuperuserAccess: false,
      failoverDelay: given.failoverDelay,
      smartShutdownTimeout: given.smartShutdownTimeout,
      stopDelay: given.stopDelay,
      switchoverDelay: given.switchoverDelay,
      primaryLease: {
        leaseDurationSeconds: primaryLease.leaseDurationSeconds,
        renewDeadlineSeconds: primaryLease.renewDeadlineSeconds,
        retryPeriodSeconds: primaryLease.retryPeriodSeconds,
      },
      probes: {
        readiness: {
          periodSeconds: probes.readiness.periodSeconds,
          timeoutSeconds: probes.readiness.timeoutSeconds,
          failureThreshold: probes.readiness.failureThreshold,
        },
        // No value switches this off: the lease is not a fence, and an isolated primary would go on taking writes.
        liveness: { isolationCheck: { enabled: true } },
      },
      postgresql: {
        // CloudNativePG's own default is `required`: no standby, no writes. It refuses a number that is not below instances.
        synchronous: when(several, {
          method: postgresql.synchronous.method,
          number: postgresql.synchronous.number,
          dataDurability: postgresql.synchronous.dataDurability,
        }),
        parameters: postgresql.parameters,
      },
      storage: { size: storage.size, storageClass: storage.storageClass },
      resources: resourceRequirements(given.resources),
      ephemeralVolumesSizeLimit: { shm: '64Mi', temporaryData: '512Mi' },
      affinity: {
        enablePodAntiAffinity: true,
        topologyKey: 'kubernetes.io/hostname',
        podAntiAffinityType: affinity.podAntiAffinityType,
        nodeSelector: affinity.nodeSelector,
        tolerations: affinity.tolerations,
      },
      priorityClassName: given.priorityClassName,
      // The operator makes the budgets; that of a single instance would block every drain of its node.
      enablePDB: several,
      // The alert rules and dashboards read the default queries.
      monitoring: { disableDefaultQueries: false },
    },
  };
}
