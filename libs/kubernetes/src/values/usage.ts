import type { Ref } from '@keelwork/chart';
import { z } from 'zod';
import { quantity } from './resources.ts';

export interface Usage {
  readonly cpu: string;
  readonly memory: string;
}

const usagePart = ({ cpu, memory }: Usage, when: string) =>
  z
    .strictObject({
      cpu: quantity().default(cpu).describe(`Cores used ${when}.`),
      memory: quantity().default(memory).describe(`Bytes of memory used ${when}.`),
    })
    .describe(`What one pod uses ${when}.`);

/** What one pod is known to use, idle and at peak load: the figures that capacity planning adds up. */
export const usageValue = (idle: Usage, peak: Usage) =>
  z
    .strictObject({ idle: usagePart(idle, 'with no load'), peak: usagePart(peak, 'at peak load') })
    .describe('Measured use of one pod, for capacity planning.');

export type UsageValue = z.output<ReturnType<typeof usageValue>>;

/** The use of a pod as annotations of its template. */
export const usageAnnotations = ({ idle, peak }: Ref<UsageValue>) => ({
  'keelwork.dev/idle-cpu': idle.cpu,
  'keelwork.dev/idle-memory': idle.memory,
  'keelwork.dev/peak-cpu': peak.cpu,
  'keelwork.dev/peak-memory': peak.memory,
});
