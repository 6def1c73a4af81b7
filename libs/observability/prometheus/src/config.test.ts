import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lacksDiscovery, promtool, withFiles } from './testing/promtool.ts';
import { filesOf, rendered } from './testing/rendered.ts';

const scrape = {
  web: { instance: 'web', port: 8000, portName: 'http', path: '/metrics' },
  'fluent-bit': {
    instance: 'fluent-bit',
    port: 2020,
    portName: 'http',
    path: '/api/v2/metrics/prometheus',
    namespace: 'logging',
  },
};
const configOf = (values: object) => filesOf(rendered(values)['config-map'])['prometheus.yml'] ?? '';
const jobs = (values: object) => Object(parse(configOf(values))).scrape_configs;

it('scrapes itself', () => {
  expect(jobs({})).toEqual([
    { job_name: 'prometheus-itself', static_configs: [{ targets: ['localhost:9090'], labels: { namespace: 'shop' } }] },
  ]);
});

it('scrapes the named port of every pod of an instance, in its own namespace where it says no other', () => {
  const found = Object.fromEntries(jobs({ scrape }).map((job: { job_name: string }) => [job.job_name, job]));
  expect(found['web']).toMatchObject({
    metrics_path: '/metrics',
    kubernetes_sd_configs: [
      {
        role: 'pod',
        namespaces: { names: ['shop'] },
        selectors: [{ role: 'pod', label: 'app.kubernetes.io/instance=web' }],
      },
    ],
  });
  expect(found['web'].relabel_configs).toContainEqual({
    source_labels: ['__meta_kubernetes_pod_container_port_name'],
    regex: 'http',
    action: 'keep',
  });
  expect(found['fluent-bit']).toMatchObject({
    metrics_path: '/api/v2/metrics/prometheus',
    kubernetes_sd_configs: [{ namespaces: { names: ['logging'] } }],
  });
});

describe.skipIf(lacksDiscovery)(`promtool${lacksDiscovery}`, () => {
  it.each([
    ['with nothing to scrape', {}],
    ['with instances in two namespaces', { scrape }],
  ])('takes the emitted configuration %s', (_, values) => {
    const objects = rendered(values);
    const rules = filesOf(objects['rules-config-map']);
    withFiles(rules, (directory) => {
      const config = configOf(values).replace('/etc/prometheus/rules', directory);
      withFiles({ 'prometheus.yml': config }, (place) => promtool(place, 'check', 'config', 'prometheus.yml'));
    });
  });
});
