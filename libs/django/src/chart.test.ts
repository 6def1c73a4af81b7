import { expectParity, expectSameReading } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { django } from './chart.ts';
import { rendered } from './testing/rendered.ts';

const inPod = (spec: object) => ({ spec: { template: { spec } } });
const instance = (name: string) => ({ podSelector: { matchLabels: { 'app.kubernetes.io/instance': name } } });
const dns = { ports: [{ port: 53 }, { port: 53 }] };
const wired = {
  database: { host: 'pgbouncer', port: 6432, instance: 'pgbouncer' },
  broker: { sentinels: ['redis-sentinel-0.redis-sentinel:26379'], masterName: 'mymaster', instance: 'redis' },
  migration: { database: { host: 'database-rw', port: 5432, instance: 'database' } },
  networkPolicy: { clients: { nginx: { ports: ['http'] } } },
};

describe('django', () => {
  it('reads the same as Helm and as objects with its defaults', () => expectSameReading(django), 60_000);

  it('reads the same as Helm and as objects with random values', () => expectParity(django), 120_000);

  it('scales from 2 to 5 pods at 70 percent of the requested CPU, and sets no number of pods itself', () => {
    const objects = rendered();
    expect(objects['horizontal-pod-autoscaler']).toMatchObject({
      spec: {
        scaleTargetRef: { kind: 'Deployment', name: 'shop' },
        minReplicas: 2,
        maxReplicas: 5,
        metrics: [{ resource: { name: 'cpu', target: { averageUtilization: 70 } } }],
      },
    });
    expect(Object(objects['deployment']).spec).not.toHaveProperty('replicas');
    expect(objects['deployment']).toMatchObject(
      inPod({ containers: [{ resources: { requests: { cpu: '520m', memory: '330M' }, limits: { memory: '512M' } } }] }),
    );
  });

  it('uses what it is known to use: 4m and 320M idle, 500m and 330M at peak', () => {
    const { metadata } = Object(rendered()['deployment']).spec.template;
    expect(metadata.annotations).toMatchObject({
      'keelwork.dev/idle-cpu': '4m',
      'keelwork.dev/idle-memory': '320M',
      'keelwork.dev/peak-cpu': '500m',
      'keelwork.dev/peak-memory': '330M',
    });
  });

  it('is alive while the process answers and ready while what it depends on does', () => {
    expect(rendered()['deployment']).toMatchObject(
      inPod({
        containers: [
          {
            startupProbe: { httpGet: { path: '/healthz' } },
            livenessProbe: { httpGet: { path: '/healthz' } },
            readinessProbe: { httpGet: { path: '/readyz' }, periodSeconds: 5, failureThreshold: 4 },
          },
        ],
      }),
    );
  });

  it('finishes its requests before it is killed', () => {
    const { terminationGracePeriodSeconds, containers } = Object(rendered()['deployment']).spec.template.spec;
    const { command, lifecycle } = containers[0];
    const graceful = Number(command[command.indexOf('--graceful-timeout') + 1]);
    expect(terminationGracePeriodSeconds).toBeGreaterThan(lifecycle.preStop.sleep.seconds + graceful);
  });

  it('never has fewer pods than wanted while it is updated, and gives a drain one pod at a time', () => {
    expect(rendered()['deployment']).toMatchObject({
      spec: { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } },
    });
    expect(rendered()['pod-disruption-budget']).toMatchObject({ spec: { maxUnavailable: 1 } });
  });

  it('writes only to directories of its own', () => {
    expect(rendered()['deployment']).toMatchObject(
      inPod({
        containers: [
          {
            securityContext: { readOnlyRootFilesystem: true },
            volumeMounts: [{ mountPath: '/tmp' }, { mountPath: '/dev/shm' }, { mountPath: '/run/metrics' }],
          },
        ],
        volumes: [{ emptyDir: {} }, { emptyDir: { medium: 'Memory' } }, { emptyDir: {} }],
      }),
    );
  });

  it('lets web pods reach the pooler and Redis, and nothing else', () => {
    expect(Object(rendered(wired)['network-policy']).spec).toMatchObject({
      ingress: [{ from: [instance('nginx')], ports: [{ port: 'http' }] }],
      egress: [
        dns,
        { to: [instance('pgbouncer')], ports: [{ port: 6432 }] },
        { to: [instance('redis')], ports: [{ port: 26379 }, { port: 6379 }] },
      ],
    });
  });

  it('lets the migration reach the primary alone, and nobody reach the migration', () => {
    expect(Object(rendered(wired)['migrate-network-policy']).spec).toMatchObject({
      ingress: [],
      egress: [dns, { to: [instance('database')], ports: [{ port: 5432 }] }],
    });
  });

  it('never takes the pod of a migration for a web pod', () => {
    const objects = rendered();
    const web = {
      'app.kubernetes.io/name': 'django',
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/component': 'web',
    };
    expect(objects['service']).toMatchObject({ spec: { selector: web } });
    expect(Object(objects['migrate-job']).spec.template.metadata.labels).toMatchObject({
      ...web,
      'app.kubernetes.io/component': 'migrate',
    });
  });

  it('serves http and metrics on 8000 to other instances', () => {
    expect(django.as('shop').endpoints).toMatchObject({
      http: { host: 'shop', port: 8000, instance: 'shop' },
      metrics: { instance: 'shop', port: 8000, portName: 'http', path: '/metrics' },
    });
  });
});
