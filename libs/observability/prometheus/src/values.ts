import { wholeQuantity } from '@keelwork/chart';
import { apiServerValue, metricsValue, networkPolicyValue, storageValue, workloadValues } from '@keelwork/kubernetes';
import { z } from 'zod';

const duration = () => z.string().regex(/^[1-9][0-9]{0,4}(s|m|h|d|w|y)$/);

/** Becomes the name of a scrape job, and part of the name of a role. */
const scrapeName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const values = z.strictObject({
  ...workloadValues({
    image: { repository: 'prom/prometheus', tag: 'v3.15.0' },
    resources: { cpu: '20m', memory: '300M', memoryLimit: '450M' },
    idle: { cpu: '20m', memory: '200M' },
    peak: { cpu: '50m', memory: '300M' },
  }),
  storage: storageValue('2Gi'),
  retention: duration().default('2d').describe('Age at which measurements are deleted, such as 2d.'),
  retentionSize: z
    .string()
    .regex(wholeQuantity)
    .default('1500M')
    .describe('Bytes beyond which the oldest measurements are deleted; leave a fifth of the volume free.'),
  scrapeInterval: duration()
    .default('30s')
    .describe('Time between two scrapes of a pod, and between two evaluations of the rules.'),
  scrape: z.record(scrapeName, metricsValue()).default({}).describe('What is scraped, by the name of its job.'),
  networkPolicy: networkPolicyValue()
    .extend({ apiServer: apiServerValue() })
    .describe('Which flows are let through; every other is refused.'),
});
