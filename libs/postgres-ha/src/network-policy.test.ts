import { expect, it } from 'vitest';
import { rendered } from './testing/rendered.ts';

const policy = (values: object = {}) => Object(rendered(values)['network-policy']).spec;
const members = { podSelector: { matchLabels: { 'cnpg.io/cluster': 'database' } } };
const inside = [
  { port: 5432, protocol: 'TCP' },
  { port: 8000, protocol: 'TCP' },
];

it('closes every pod that the operator makes for the cluster', () => {
  expect(policy().podSelector).toEqual(members.podSelector);
});

it('lets in the instances, the operator and the clients of the platform, and no one else', () => {
  const clients = { pgbouncer: { ports: ['postgresql'] }, prometheus: { ports: ['metrics'] } };
  const operator = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'cnpg-system' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cloudnative-pg' } },
  };
  expect(policy({ networkPolicy: { clients } }).ingress).toEqual([
    { from: [members], ports: inside },
    { from: [operator], ports: inside },
    {
      from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'pgbouncer' } } }],
      ports: [{ port: 'postgresql', protocol: 'TCP' }],
    },
    {
      from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'prometheus' } } }],
      ports: [{ port: 'metrics', protocol: 'TCP' }],
    },
  ]);
});

it('lets instances reach each other and the API server, without which none starts', () => {
  const [dns, ...others] = policy({ networkPolicy: { apiServer: { port: 443, cidr: '10.0.0.0/16' } } }).egress;
  expect(dns.ports).toEqual([
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ]);
  expect(others).toEqual([
    { to: [members], ports: inside },
    { to: [{ ipBlock: { cidr: '10.0.0.0/16' } }], ports: [{ port: 443, protocol: 'TCP' }] },
  ]);
});

it('says which check it is exempted from, and why', () => {
  expect(rendered()['network-policy']?.metadata).toMatchObject({
    annotations: {
      'kube-score/ignore': 'networkpolicy-targets-pod',
      'keelwork.dev/exemptions': 'networkpolicy-targets-pod: an operator makes the pods',
    },
  });
});
