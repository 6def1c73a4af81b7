import { wholeQuantity } from '@keelwork/chart';
import { endpointValue, kubernetesValue, networkPolicyValue, workloadValues } from '@keelwork/kubernetes';
import type { IToleration } from 'kubernetes-models/v1/Toleration';
import { z } from 'zod';

export const values = z.strictObject({
  ...workloadValues({
    image: { repository: 'cr.fluentbit.io/fluent/fluent-bit', tag: '5.1.1' },
    resources: { cpu: '5m', memory: '40M', memoryLimit: '100M' },
    idle: { cpu: '5m', memory: '30M' },
    peak: { cpu: '10m', memory: '40M' },
  }),
  tolerations: z
    .array(kubernetesValue<IToleration>())
    .default([{ operator: 'Exists' }])
    .describe('Taints that the agents tolerate; by default all, because every node has logs.'),
  topologySpread: z
    .enum(['preferred', 'required', 'none'])
    .default('none')
    .describe('Not used: there is one agent on every node.'),
  loki: endpointValue('loki', { host: 'loki', port: 3100 }),
  bufferLimit: z
    .string()
    .regex(wholeQuantity)
    .default('200M')
    .describe('Bytes of logs that wait on a node while Loki is away; the oldest go first.'),
  networkPolicy: networkPolicyValue(),
});
