import { expectParity, expectSameReading } from '@keelwork/testing';
import { expect, it } from 'vitest';
import { fluentBit } from './index.ts';
import { rendered } from './testing/rendered.ts';

const daemonSet = Object(rendered()['daemon-set']);
const { spec } = daemonSet.spec.template;
const [container] = spec.containers;

it('runs on every node, the tainted ones too', () => {
  expect(daemonSet.kind).toBe('DaemonSet');
  expect(spec.tolerations).toEqual([{ operator: 'Exists' }]);
});

it('is root without any capability, and can write to nothing but its own directory', () => {
  expect(spec.securityContext).toEqual({ runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: false,
    capabilities: { drop: ['ALL'] },
  });
  expect(container.volumeMounts.filter(({ readOnly }: { readOnly?: boolean }) => !readOnly)).toEqual([
    { name: 'state', mountPath: '/var/lib/fluent-bit' },
  ]);
  expect(spec).toMatchObject({ automountServiceAccountToken: false });
});

it('says why it is exempted from what holds for every other pod', () => {
  const reasons = daemonSet.metadata.annotations['keelwork.dev/exemptions'].split('\n');
  expect(reasons).toContain('container-security-context-user-group-id: log files of a node belong to root');
  expect(reasons).toContain('host-path: the logs of a node, read-only, and a directory for what is not yet delivered');
});

it('keeps its state apart from that of another release on the same node', () => {
  expect(spec.volumes).toContainEqual({
    name: 'state',
    hostPath: { path: '/var/lib/fluent-bit/logging-fluent-bit', type: 'DirectoryOrCreate' },
  });
});

it('is not restarted because Loki is away', () => {
  expect(container.livenessProbe.httpGet.path).toBe('/');
  expect(container.readinessProbe.httpGet.path).toBe('/api/v1/health');
});

it('reaches Loki in the namespace of the platform, and nothing else', () => {
  const loki = { host: 'loki.shop.svc.cluster.local', port: 3100, instance: 'loki', namespace: 'shop' };
  const [, ...egress] = Object(rendered({ loki })['network-policy']).spec.egress;
  expect(egress).toEqual([
    {
      to: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
          podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'loki' } },
        },
      ],
      ports: [{ port: 3100, protocol: 'TCP' }],
    },
  ]);
});

it('tells Prometheus where its metrics are', () => {
  expect(fluentBit.as('fluent-bit').endpoints.metrics).toMatchObject({
    instance: 'fluent-bit',
    port: 2020,
    portName: 'http',
    path: '/api/v2/metrics/prometheus',
  });
});

it('reads the same by Helm as it does here', { timeout: 120_000 }, async () => {
  await expectSameReading(fluentBit);
  await expectParity(fluentBit);
});
