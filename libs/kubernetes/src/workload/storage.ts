import type { Ref, Templated } from '@keelwork/chart';
import type { IPersistentVolumeClaimSpec } from 'kubernetes-models/v1/PersistentVolumeClaimSpec';
import { z } from 'zod';
import { quantity } from '../values/resources.ts';

/** A volume that outlives the pod. `size` in bytes, such as 1Gi. */
export const storageValue = (size: string) =>
  z
    .strictObject({
      size: quantity().default(size).describe('Bytes of the volume.'),
      storageClass: z.string().optional().describe("Storage class; not set, the cluster's default."),
    })
    .describe('The volume that outlives the pod.');

export type StorageRef = Ref<z.output<ReturnType<typeof storageValue>>>;

/** A claim that one node at a time may mount. */
export const claimSpec = ({ size, storageClass }: StorageRef): Templated<IPersistentVolumeClaimSpec> => ({
  accessModes: ['ReadWriteOnce'],
  volumeMode: 'Filesystem',
  storageClassName: storageClass,
  resources: { requests: { storage: size } },
});
