import { describe, expect, it } from 'vitest';
import { complaints, hasFluentBit } from './testing/fluent-bit.ts';
import { parsedConfig, renderedConfig } from './testing/rendered.ts';

const { service, parsers, pipeline } = parsedConfig();
const [tail] = pipeline.inputs;
const [loki] = pipeline.outputs;
const containerId = 'a1'.repeat(32);
const ownerOf = (name: string) => ({
  ...new RegExp(parsers[0].regex).exec(`/var/log/containers/${name}-${containerId}.log`)?.groups,
});

it.each([
  [
    'web-65f6fccd66-h2xpj_shop_django',
    { app: 'web', pod: 'web-65f6fccd66-h2xpj', namespace: 'shop', container: 'django' },
  ],
  [
    'celery-worker-7d9c7c9d4f-8z5kq_shop_worker',
    { app: 'celery-worker', pod: 'celery-worker-7d9c7c9d4f-8z5kq', namespace: 'shop', container: 'worker' },
  ],
  [
    'redis-sentinel-0_shop_sentinel',
    { app: 'redis-sentinel', pod: 'redis-sentinel-0', namespace: 'shop', container: 'sentinel' },
  ],
  ['database-1_shop_postgres', { app: 'database', pod: 'database-1', namespace: 'shop', container: 'postgres' }],
  [
    'web-migrate-x7k2p_shop_migrate',
    { app: 'web-migrate', pod: 'web-migrate-x7k2p', namespace: 'shop', container: 'migrate' },
  ],
  [
    'backup-29301120-x7k2p_shop_backup',
    { app: 'backup', pod: 'backup-29301120-x7k2p', namespace: 'shop', container: 'backup' },
  ],
  [
    'svclb-traefik-6cfa2b5f-kx2lq_kube-system_lb-tcp-80',
    { pod: 'svclb-traefik-6cfa2b5f-kx2lq', namespace: 'kube-system', container: 'lb-tcp-80' },
  ],
  ['coredns_kube-system_coredns', { app: 'coredns', pod: 'coredns', namespace: 'kube-system', container: 'coredns' }],
])('knows from the name of a file whose it is: %s', (name, owner) => {
  expect(ownerOf(name)).toMatchObject(owner);
});

it('needs no token: it asks the API server nothing', () => {
  expect(pipeline.filters.map(({ name }: { name: string }) => name)).toEqual(['parser']);
});

it('labels streams by what stays the same, and keeps pods and containers beside the line', () => {
  expect(loki.labels).toBe('job=fluentbit, namespace=$namespace, app=$app, stream=$stream');
  expect(loki.structured_metadata).toBe('pod=$pod, container=$container');
  expect(loki.auto_kubernetes_labels).toBe('off');
});

it('sends the line as the program wrote it: of what a record holds, only the line is left', () => {
  const fields = ['namespace', 'app', 'pod', 'container', 'stream', 'file', 'time', '_p'];
  expect(loki.remove_keys.split(', ')).toEqual(fields);
  expect(loki.drop_single_key).toBe('raw');
});

it('keeps on the node what it has read and not yet delivered, up to a limit', () => {
  expect(tail).toMatchObject({ db: '/var/lib/fluent-bit/tail.db', 'storage.type': 'filesystem' });
  expect(service['storage.path']).toBe('/var/lib/fluent-bit/buffers');
  expect(parsedConfig({ bufferLimit: '1Gi' }).pipeline.outputs[0]).toMatchObject({
    retry_limit: 'no_limits',
    'storage.total_limit_size': 1073741824,
  });
});

it('does not read its own log', () => {
  expect(tail.exclude_path).toBe('/var/log/containers/fluent-bit-*_logging_*.log');
});

const lacks = hasFluentBit ? '' : ' (not run: this machine has no fluent-bit)';

describe.skipIf(!hasFluentBit)(`Fluent Bit${lacks}`, () => {
  it('takes the emitted configuration', () => {
    expect(complaints(renderedConfig())).toBe('');
  });
});
