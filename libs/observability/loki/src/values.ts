import { networkPolicyValue, storageValue, workloadValues } from '@keelwork/kubernetes';
import { z } from 'zod';

const megabytes = (fallback: number) => z.int().min(1).max(1024).default(fallback);

export const values = z.strictObject({
  ...workloadValues({
    image: { repository: 'grafana/loki', tag: '3.7.6' },
    resources: { cpu: '20m', memory: '200M', memoryLimit: '350M' },
    idle: { cpu: '10m', memory: '150M' },
    peak: { cpu: '20m', memory: '200M' },
  }),
  storage: storageValue('2Gi'),
  retention: z
    .string()
    .regex(/^[1-9][0-9]{0,3}[dwy]$/)
    .default('7d')
    .describe('Age at which logs are deleted, such as 7d; at least a day.'),
  ingestionRateMb: megabytes(4).describe('Megabytes of logs that are taken in a second.'),
  ingestionBurstSizeMb: megabytes(8).describe('Megabytes of logs that are taken at once.'),
  networkPolicy: networkPolicyValue(),
});
