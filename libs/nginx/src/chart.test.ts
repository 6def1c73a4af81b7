import { expectParity, expectSameReading } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { nginx } from './chart.ts';
import { rendered } from './testing/rendered.ts';

describe('nginx', () => {
  it('reads the same as Helm and as objects with its defaults', () => expectSameReading(nginx), 60_000);

  it('reads the same as Helm and as objects with random values', () => expectParity(nginx), 120_000);

  it('runs two pods, of which a drain may take one', () => {
    const objects = rendered();
    expect(objects['deployment']).toMatchObject({ spec: { replicas: 2 } });
    expect(objects['pod-disruption-budget']).toMatchObject({ spec: { maxUnavailable: 1 } });
  });

  it('uses what it is known to use: 10m and 30M idle, 100m and 50M at peak', () => {
    expect(rendered()['deployment']).toMatchObject({
      spec: {
        template: {
          metadata: {
            annotations: {
              'keelwork.dev/idle-cpu': '10m',
              'keelwork.dev/idle-memory': '30M',
              'keelwork.dev/peak-cpu': '100m',
              'keelwork.dev/peak-memory': '50M',
            },
          },
        },
      },
    });
  });

  it('is alive when nginx answers, and ready when its port is open: neither asks the application', () => {
    expect(rendered()['deployment']).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              { livenessProbe: { httpGet: { path: '/healthz' } }, readinessProbe: { tcpSocket: { port: 'http' } } },
            ],
          },
        },
      },
    });
  });

  it('copies the static files from the image that the application runs', () => {
    const image = { repository: 'registry.example.com/shop', tag: '2.0.0' };
    expect(rendered({ staticFiles: { image, path: '/srv/assets' } })['deployment']).toMatchObject({
      spec: {
        template: {
          spec: {
            initContainers: [
              { image: 'registry.example.com/shop:2.0.0', command: ['cp', '-R', '/srv/assets/.', '/srv/static/'] },
            ],
          },
        },
      },
    });
  });

  it('copies nothing where static files are switched off', () => {
    expect(rendered({ staticFiles: { enabled: false } })['deployment']).toMatchObject({
      spec: { template: { spec: { initContainers: [] } } },
    });
  });

  it('rolls its pods when the configuration changes', () => {
    const checksum = (values: object) => {
      const { spec } = Object(rendered(values)['deployment']);
      return spec.template.metadata.annotations['checksum/config'];
    };
    expect(checksum({ clientMaxBodySize: '20m' })).not.toBe(checksum({}));
  });

  it('lets Traefik in and whoever the platform names, and goes out to the application alone', () => {
    const clients = { tester: { ports: ['http'] } };
    const upstream = { host: 'django', port: 8000, instance: 'django' };
    expect(rendered({ networkPolicy: { clients }, upstream })['network-policy']).toMatchObject({
      spec: {
        ingress: [
          { from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'tester' } } }] },
          {
            from: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
                podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } },
              },
            ],
            ports: [{ port: 'http' }],
          },
        ],
        egress: [
          { ports: [{ port: 53 }, { port: 53 }] },
          {
            to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'django' } } }],
            ports: [{ port: 8000 }],
          },
        ],
      },
    });
  });

  it('serves http on 8080 to other instances', () => {
    expect(nginx.as('proxy').endpoints.http).toMatchObject({ host: 'proxy', port: 8080, instance: 'proxy' });
  });
});
