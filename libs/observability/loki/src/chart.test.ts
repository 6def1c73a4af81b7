import { expectParity, expectSameReading } from '@keelwork/testing';
import { expect, it } from 'vitest';
import { loki } from './index.ts';
import { problems, rendered } from './testing/rendered.ts';

const spec = (values: object = {}) => Object(rendered(values)['stateful-set']).spec;

it('is one process with a volume of its own', () => {
  expect(spec()).toMatchObject({
    replicas: 1,
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '2Gi' } } } }],
  });
});

it('gives memory back before the pod is killed for it', () => {
  const [container] = spec({ resources: { limits: { memory: '400M' } } }).template.spec.containers;
  expect(container.env).toEqual([{ name: 'GOMEMLIMIT', value: '340000000' }]);
});

it('refuses to keep logs for less than a day, which Loki refuses', () => {
  expect(problems({ retention: '12h' })).toEqual([
    'retention: Invalid string: must match pattern /^[1-9][0-9]{0,3}[dwy]$/',
  ]);
});

it('is reached by its clients only, also from other namespaces, and goes nowhere', () => {
  const clients = { grafana: { ports: ['http'] }, 'fluent-bit': { ports: ['http'], namespace: 'logging' } };
  const { ingress, egress } = Object(rendered({ networkPolicy: { clients } })['network-policy']).spec;
  expect(ingress).toEqual([
    {
      from: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'logging' } },
          podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'fluent-bit' } },
        },
      ],
      ports: [{ port: 'http', protocol: 'TCP' }],
    },
    {
      from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'grafana' } } }],
      ports: [{ port: 'http', protocol: 'TCP' }],
    },
  ]);
  expect(egress).toHaveLength(1);
});

it('tells clients where it takes logs and answers queries, and where its metrics are', () => {
  const { http, metrics } = loki.as('loki').endpoints;
  expect(http).toMatchObject({ host: 'loki', port: 3100, instance: 'loki' });
  expect(metrics).toMatchObject({ instance: 'loki', port: 3100, portName: 'http', path: '/metrics' });
});

it('reads the same by Helm as it does here', { timeout: 120_000 }, async () => {
  await expectSameReading(loki);
  await expectParity(loki);
});
