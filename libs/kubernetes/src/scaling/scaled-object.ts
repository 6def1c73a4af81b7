import { each, match, whenSet, type Ref, type Templated } from '@keelwork/chart';
import type { IScaledObject } from '@keelwork/crds';
import { metadata, nameOf, type Identity } from '../identity.ts';
import type { Scaling } from './scaling.ts';

/** What KEDA scales a Deployment by, there in mode `scaleToZero` only. It needs the KEDA operator. */
export const scaledObject = (identity: Identity, scaling: Ref<Scaling>) =>
  match(scaling, 'mode', {
    scaleToZero: (chosen): Templated<IScaledObject> => ({
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: metadata(identity),
      spec: {
        scaleTargetRef: { name: nameOf(identity) },
        pollingInterval: 10,
        cooldownPeriod: chosen.cooldownSeconds,
        minReplicaCount: 0,
        maxReplicaCount: chosen.maxReplicas,
        triggers: each(chosen.triggers, ({ type, metadata, authentication }, name) => ({
          type,
          name,
          metadata,
          authenticationRef: whenSet(authentication, (name) => ({ name })),
        })),
      },
    }),
  });
