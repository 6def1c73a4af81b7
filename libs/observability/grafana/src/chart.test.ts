import { expectParity, expectSameReading } from '@keelwork/testing';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { grafana } from './index.ts';
import { filesOf, rendered } from './testing/rendered.ts';

const deployment = (values: object = {}) => Object(rendered(values)['deployment']).spec;
const container = (values: object = {}) => deployment(values).template.spec.containers[0];
const ini = (values: object = {}) => filesOf(rendered(values)['config-map'])['grafana.ini'] ?? '';

it('reads the name and password of its administrator from a Secret', () => {
  expect(container().env).toEqual(
    expect.arrayContaining([
      { name: 'GF_SECURITY_ADMIN_USER', valueFrom: { secretKeyRef: { name: 'grafana', key: 'admin-user' } } },
      { name: 'GF_SECURITY_ADMIN_PASSWORD', valueFrom: { secretKeyRef: { name: 'grafana', key: 'admin-password' } } },
    ]),
  );
});

it('shows nothing to those who are not signed in, and says nothing to its makers', () => {
  expect(ini()).toMatch(/\[auth.anonymous\]\nenabled = false\n/);
  expect(ini()).toMatch(/reporting_enabled = false\ncheck_for_updates = false\ncheck_for_plugin_updates = false\n/);
});

it('leaves the plugins of its data sources as they lie in the image, which is read-only', () => {
  expect(container().securityContext.readOnlyRootFilesystem).toBe(true);
  expect(ini()).toContain('preinstall_disabled = true\npreinstall_auto_update = false\n');
});

it('loads no data source but the two that it uses', () => {
  const [, disabled = ''] = /disable_plugins = (.*)/.exec(ini()) ?? [];
  expect(disabled.split(',')).not.toContain('prometheus');
  expect(disabled.split(',')).not.toContain('loki');
});

it('asks Prometheus and Loki where the platform says that they are, and reaches nothing else', () => {
  const at = (host: string, port: number) => ({ host, port, instance: host });
  const values = { prometheus: at('metrics', 9091), loki: at('logs', 3101) };
  const { datasources } = parse(filesOf(rendered(values)['config-map'])['datasources.yaml'] ?? '');
  expect(datasources.map(({ uid, url }: { uid: string; url: string }) => [uid, url])).toEqual([
    ['prometheus', 'http://metrics:9091'],
    ['loki', 'http://logs:3101'],
  ]);
  const [, ...egress] = Object(rendered(values)['network-policy']).spec.egress;
  expect(egress).toEqual([
    {
      to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'metrics' } } }],
      ports: [{ port: 9091, protocol: 'TCP' }],
    },
    {
      to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'logs' } } }],
      ports: [{ port: 3101, protocol: 'TCP' }],
    },
  ]);
});

it('says under which address people reach it, where that is known', () => {
  expect(ini()).not.toContain('root_url');
  expect(ini({ rootUrl: 'https://grafana.example.com/' })).toContain(
    '[server]\nhttp_port = 3000\nroot_url = https://grafana.example.com/\n',
  );
});

it('keeps nothing by default, and never runs twice on what it keeps', () => {
  const data = (values: object = {}) =>
    deployment(values).template.spec.volumes.find(({ name }: { name: string }) => name === 'data');
  expect(rendered()).not.toHaveProperty('persistent-volume-claim');
  expect(data()).toEqual({ name: 'data', emptyDir: { sizeLimit: '128Mi' } });
  const kept = { persistence: { enabled: true, size: '2Gi' } };
  expect(data(kept)).toEqual({ name: 'data', persistentVolumeClaim: { claimName: 'grafana' } });
  expect(rendered(kept)['persistent-volume-claim']).toMatchObject({
    metadata: { name: 'grafana' },
    spec: { resources: { requests: { storage: '2Gi' } } },
  });
  expect(deployment(kept)).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
});

it('starts anew when its configuration changes', () => {
  const sum = (values: object = {}) => deployment(values).template.metadata.annotations['checksum/config'];
  expect(sum({ loki: { host: 'logs' } })).not.toBe(sum());
});

it('says why it runs as the user of its image', () => {
  expect(deployment().template.spec.securityContext).toMatchObject({ runAsUser: 472, runAsNonRoot: true });
  expect(Object(rendered()['deployment']).metadata.annotations['keelwork.dev/exemptions']).toContain(
    'container-security-context-user-group-id: the image is built for user 472, which its bundled plugins belong to',
  );
});

it('tells clients where its pages and its metrics are', () => {
  const { http, metrics } = grafana.as('grafana').endpoints;
  expect(http).toMatchObject({ host: 'grafana', port: 3000, instance: 'grafana' });
  expect(metrics).toMatchObject({ instance: 'grafana', port: 3000, portName: 'http', path: '/metrics' });
});

it('reads the same by Helm as it does here', { timeout: 120_000 }, async () => {
  await expectSameReading(grafana);
  await expectSameReading(grafana, [{ persistence: { enabled: true }, rootUrl: 'https://grafana.example.com/' }]);
  await expectParity(grafana);
});
