import { wholeQuantity, whenSet, type Ref, type Templated } from '@keelwork/chart';
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';
import { z } from 'zod';

/** What Kubernetes reads as an amount: '250m' of a core, '320M' or '64Mi' of bytes. */
export const quantity = () => z.string().regex(/^[0-9]{1,9}(\.[0-9]{1,3})?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/);

/** Memory in whole units, so that `bytes` can turn it into a number for programs that read no quantities. */
const memoryQuantity = () => z.string().regex(wholeQuantity);

/** Amounts a container asks for and may not exceed. */
export interface Resources {
  /** Cores that the scheduler reserves. */
  readonly cpu: string;
  /** Bytes that the scheduler reserves; also the limit, where `memoryLimit` says nothing else. */
  readonly memory: string;
  /** Bytes at which the container is killed. By default the request. */
  readonly memoryLimit?: string;
  /** Bytes of local disk, requested and at most. By default 64Mi. */
  readonly ephemeralStorage?: string;
}

/**
 * Requests and limits of a container. Memory and local disk are limited; CPU is not, because a limit throttles where
 * cores are idle.
 */
export function resourcesValue({ cpu, memory, memoryLimit = memory, ephemeralStorage = '64Mi' }: Resources) {
  return z
    .strictObject({
      requests: z
        .strictObject({
          cpu: quantity().default(cpu).describe('Cores reserved.'),
          memory: memoryQuantity().default(memory).describe('Bytes of memory reserved.'),
          ephemeralStorage: quantity().default(ephemeralStorage).describe('Bytes of local disk reserved.'),
        })
        .describe('What the scheduler reserves.'),
      limits: z
        .strictObject({
          cpu: quantity()
            .optional()
            .describe('Cores at most; not set, because a limit throttles where cores are idle.'),
          memory: memoryQuantity().default(memoryLimit).describe('Bytes of memory at which the container is killed.'),
          ephemeralStorage: quantity()
            .default(ephemeralStorage)
            .describe('Bytes of local disk at which the pod is evicted.'),
        })
        .describe('What the container may not exceed.'),
    })
    .describe('Requests and limits of the container.');
}

export type ResourcesValue = z.output<ReturnType<typeof resourcesValue>>;

/** The `resources` of a container. */
export function resourceRequirements({ requests, limits }: Ref<ResourcesValue>): Templated<IResourceRequirements> {
  return {
    requests: { cpu: requests.cpu, memory: requests.memory, 'ephemeral-storage': requests.ephemeralStorage },
    limits: {
      cpu: whenSet(limits.cpu, (cpu) => cpu),
      memory: limits.memory,
      'ephemeral-storage': limits.ephemeralStorage,
    },
  };
}
