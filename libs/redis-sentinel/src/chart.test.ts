import { renderObjects } from '@keelwork/chart';
import { expectParity, expectSameReading } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { redisSentinel } from './index.ts';
import { configuration, rendered } from './testing/rendered.ts';

const podsOf = (part: 'data' | 'sentinel', values: object = {}) => rendered(values)[`${part}-stateful-set`];
const selects = (component: string) => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'redis', 'app.kubernetes.io/component': component } },
});

describe('redis-sentinel', () => {
  it('reads the same as Helm and as objects with its defaults', () => expectSameReading(redisSentinel), 60_000);

  it('reads the same as Helm and as objects with random values', () => expectParity(redisSentinel), 300_000);

  it('starts three data pods one after the other, each with a volume of its own', () => {
    expect(podsOf('data')).toMatchObject({
      metadata: { name: 'redis-data' },
      spec: {
        replicas: 3,
        serviceName: 'redis-data',
        podManagementPolicy: 'OrderedReady',
        template: { spec: { terminationGracePeriodSeconds: 60 } },
        volumeClaimTemplates: [
          { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { resources: { requests: { storage: '1Gi' } } } },
        ],
      },
    });
  });

  it('starts three sentinels at once', () => {
    expect(podsOf('sentinel')).toMatchObject({
      metadata: { name: 'redis-sentinel' },
      spec: { replicas: 3, serviceName: 'redis-sentinel', podManagementPolicy: 'Parallel', volumeClaimTemplates: [] },
    });
  });

  it('gives every pod a name before it is ready', () => {
    for (const key of ['data-service', 'sentinel-service']) {
      expect(rendered()[key]).toMatchObject({ spec: { clusterIP: 'None', publishNotReadyAddresses: true } });
    }
  });

  it.each([
    ['data', '10m', '50M', '50m', '80M'],
    ['sentinel', '5m', '30M', '10m', '30M'],
  ] as const)('uses what a %s pod is known to use', (part, idleCpu, idleMemory, peakCpu, peakMemory) => {
    const annotations = {
      'keelwork.dev/idle-cpu': idleCpu,
      'keelwork.dev/idle-memory': idleMemory,
      'keelwork.dev/peak-cpu': peakCpu,
      'keelwork.dev/peak-memory': peakMemory,
    };
    expect(podsOf(part)).toMatchObject({ spec: { template: { metadata: { annotations } } } });
  });

  it('lets Redis use half of its memory limit, in bytes, and refuses writes beyond', () => {
    const text = configuration('redis.conf', { data: { resources: { limits: { memory: '256Mi' } } } });
    expect(text).toContain('\nmaxmemory 134217728\nmaxmemory-policy noeviction\n');
  });

  it.each([
    [3, 2],
    [5, 3],
    [7, 4],
    [9, 5],
  ])('needs of %i sentinels %i to hold the master for down', (replicas, quorum) => {
    expect(configuration('sentinel.conf', { sentinel: { replicas } })).toContain(
      `\nsentinel monitor mymaster @MASTER@ 6379 ${quorum}\n`,
    );
  });

  it('refuses an even number of sentinels', () => {
    expect(renderObjects(redisSentinel, { name: 'redis', namespace: 'shop' }, [{ sentinel: { replicas: 4 } }])).toEqual(
      {
        ok: false,
        problems: [{ path: 'sentinel.replicas', message: 'Invalid option: expected one of 3|5|7|9' }],
      },
    );
  });

  it('resolves host names before it monitors one', () => {
    const text = configuration('sentinel.conf');
    expect(text.indexOf('resolve-hostnames yes')).toBeLessThan(text.indexOf('sentinel monitor'));
    expect(text.indexOf('announce-hostnames yes')).toBeLessThan(text.indexOf('sentinel monitor'));
  });

  it.each([
    [
      'preferred',
      {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } },
        ],
      },
    ],
    ['required', { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }] }],
  ])('keeps its pods on nodes of their own: %s', (antiAffinity, podAntiAffinity) => {
    expect(podsOf('data', { data: { antiAffinity } })).toMatchObject({
      spec: { template: { spec: { affinity: { podAntiAffinity } } } },
    });
  });

  it('lets a drain take one pod of each kind at a time', () => {
    for (const key of ['data-pod-disruption-budget', 'sentinel-pod-disruption-budget']) {
      expect(rendered()[key]).toMatchObject({ spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' } });
    }
  });

  it('lets its pods talk to each other and nobody else but the clients that are named', () => {
    const objects = rendered({ networkPolicy: { clients: { web: { ports: ['sentinel', 'redis'] } } } });
    for (const [part, port] of [
      ['data', 6379],
      ['sentinel', 26379],
    ] as const) {
      expect(objects[`${part}-network-policy`]).toMatchObject({
        spec: {
          ingress: [
            { from: [selects('data'), selects('sentinel')], ports: [{ port }] },
            {
              from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'web' } } }],
              ports: [{ port: 'sentinel' }, { port: 'redis' }],
            },
          ],
          egress: [
            { ports: [{ port: 53 }, { port: 53 }] },
            { to: [selects('data')], ports: [{ port: 6379 }] },
            { to: [selects('sentinel')], ports: [{ port: 26379 }] },
          ],
        },
      });
    }
  });

  it('tells others its sentinels by the name of the instance', () => {
    expect(
      redisSentinel.as('queue', { masterName: 'main', sentinel: { replicas: 5 } }).endpoints.sentinel,
    ).toMatchObject({
      instance: 'queue',
      masterName: 'main',
      sentinels: [0, 1, 2, 3, 4].map((ordinal) => `queue-sentinel-${ordinal}.queue-sentinel:26379`),
    });
  });

  it('rolls the pods of a part when its configuration changes, and not those of the other', () => {
    const checksums = (values: object) =>
      (['data', 'sentinel'] as const).map(
        (part) => Object(podsOf(part, values)).spec.template.metadata.annotations['checksum/config'],
      );
    const [data, sentinel] = checksums({});
    const [dataAfter, sentinelAfter] = checksums({ downAfterMilliseconds: 7000 });
    expect(dataAfter).toBe(data);
    expect(sentinelAfter).not.toBe(sentinel);
  });
});
