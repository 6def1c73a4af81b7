import { expectParity, expectSameReading } from '@keelwork/testing';
import { expect, it } from 'vitest';
import { prometheus } from './index.ts';
import { rendered } from './testing/rendered.ts';

const scrape = {
  web: { instance: 'web', port: 8000, portName: 'http', path: '/metrics' },
  'fluent-bit': { instance: 'fluent-bit', port: 2020, portName: 'http', path: '/metrics', namespace: 'logging' },
};
const template = (values: object = {}) => Object(rendered(values)['stateful-set']).spec.template;
const [container] = template().spec.containers;

it('keeps two days of measurements, as many as fit into its volume', () => {
  expect(container.args).toEqual(
    expect.arrayContaining(['--storage.tsdb.retention.time=2d', '--storage.tsdb.retention.size=1500000000B']),
  );
  expect(Object(rendered()['stateful-set']).spec.volumeClaimTemplates).toMatchObject([
    { spec: { resources: { requests: { storage: '2Gi' } } } },
  ]);
});

it('may look at pods and at nothing else, in its own namespace', () => {
  expect(rendered()['role']).toMatchObject({
    metadata: { name: 'prometheus', namespace: 'shop' },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
  });
  expect(rendered()).not.toHaveProperty('roles-elsewhere');
});

it('may look at the pods of another namespace where an instance to scrape lives there', () => {
  const objects = rendered({ scrape });
  expect(objects['roles-elsewhere']).toMatchObject({
    metadata: { name: 'prometheus-fluent-bit', namespace: 'logging' },
  });
  expect(objects['role-bindings-elsewhere']).toMatchObject({
    metadata: { name: 'prometheus-fluent-bit', namespace: 'logging' },
    roleRef: { name: 'prometheus-fluent-bit' },
    subjects: [{ kind: 'ServiceAccount', name: 'prometheus', namespace: 'shop' }],
  });
});

it('has a token that this pod alone asks for, and says why', () => {
  const { spec } = template();
  expect(spec.automountServiceAccountToken).toBe(false);
  expect(spec.volumes).toContainEqual(expect.objectContaining({ name: 'token' }));
  expect(rendered()['service-account']).toMatchObject({ automountServiceAccountToken: false });
  expect(Object(rendered()['stateful-set']).metadata.annotations['keelwork.dev/exemptions']).toContain(
    'service-account-token: Prometheus asks the API server which pods there are to scrape; its role allows no more',
  );
});

it('lets out what it scrapes, the API server and names, and nothing else', () => {
  const [, ...egress] = Object(rendered({ scrape })['network-policy']).spec.egress;
  expect(egress).toEqual([
    { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 6443, protocol: 'TCP' }] },
    {
      to: [
        {
          podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'fluent-bit' } },
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'logging' } },
        },
      ],
      ports: [{ port: 2020, protocol: 'TCP' }],
    },
    {
      to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'web' } } }],
      ports: [{ port: 8000, protocol: 'TCP' }],
    },
  ]);
});

it('starts anew when what it scrapes changes', () => {
  const sums = (values: object) => template(values).metadata.annotations;
  expect(sums({ scrape })['checksum/config']).not.toBe(sums({})['checksum/config']);
  expect(sums({ scrape })['checksum/rules']).toBe(sums({})['checksum/rules']);
});

it('tells clients where its interface and its own metrics are', () => {
  const { http, metrics } = prometheus.as('prometheus').endpoints;
  expect(http).toMatchObject({ host: 'prometheus', port: 9090, instance: 'prometheus' });
  expect(metrics).toMatchObject({ instance: 'prometheus', port: 9090, portName: 'http', path: '/metrics' });
});

it('reads the same by Helm as it does here', { timeout: 120_000 }, async () => {
  await expectSameReading(prometheus);
  await expectSameReading(prometheus, [{ scrape }]);
  await expectParity(prometheus);
});
