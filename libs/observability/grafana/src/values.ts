import { endpointValue, networkPolicyValue, secretKeyValue, storageValue, workloadValues } from '@keelwork/kubernetes';
import { z } from 'zod';

const persistence = storageValue('1Gi')
  .extend({
    enabled: z
      .boolean()
      .default(false)
      .describe(
        'Whether what people change by hand outlives the pod; dashboards and data sources come from files in any case.',
      ),
  })
  .describe("The volume of Grafana's own database.");

export const values = z.strictObject({
  ...workloadValues({
    image: { repository: 'grafana/grafana', tag: '13.2.0' },
    resources: { cpu: '20m', memory: '150M', memoryLimit: '400M', ephemeralStorage: '256Mi' },
    idle: { cpu: '10m', memory: '100M' },
    peak: { cpu: '20m', memory: '150M' },
  }),
  adminUser: secretKeyValue('grafana', 'admin-user', 'the name of the administrator'),
  adminPassword: secretKeyValue('grafana', 'admin-password', 'the password of the administrator'),
  rootUrl: z
    .string()
    .regex(/^https?:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?(\/[A-Za-z0-9._~\/-]*)?$/)
    .optional()
    .describe('Address under which people reach Grafana, such as https://grafana.example.com/.'),
  prometheus: endpointValue('prometheus', { host: 'prometheus', port: 9090 }),
  loki: endpointValue('loki', { host: 'loki', port: 3100 }),
  persistence,
  networkPolicy: networkPolicyValue(),
});
