import { expectParity, objectsOf } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import {
  endpoint,
  flowOf,
  fromOtherNamespace,
  hpa,
  httpCheck,
  manual,
  portCheck,
  probes,
  scaleToZero,
} from './index.ts';
import { example } from './testing/example.ts';

const { rendered } = objectsOf(example, { name: 'shop', namespace: 'sales' });
const read = (key: string, ...layers: readonly object[]) => Object(rendered(...layers)[key]);

it('the building blocks read the same as Helm and as objects with random values', () => expectParity(example), 300_000);

describe('a workload', () => {
  const { template } = read('deployment').spec;

  it('passes Pod Security restricted, as a user that the node does not have', () => {
    expect(template.spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(template.spec.securityContext.runAsUser).toBeGreaterThan(10000);
    expect(template.spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(template.spec.automountServiceAccountToken).toBe(false);
  });

  it('asks for CPU, memory and local disk, and is limited in memory and local disk', () => {
    expect(template.spec.containers[0].resources).toEqual({
      requests: { cpu: '100m', memory: '64M', 'ephemeral-storage': '64Mi' },
      limits: { memory: '64M', 'ephemeral-storage': '64Mi' },
    });
  });

  it('is selected by labels that never change: no version among them', () => {
    const upgraded = read('deployment', { image: { tag: '2.0.0' } });
    expect(upgraded.spec.selector).toEqual(read('deployment').spec.selector);
    expect(Object.keys(upgraded.spec.selector.matchLabels)).toEqual([
      'app.kubernetes.io/name',
      'app.kubernetes.io/instance',
    ]);
    expect(template.metadata.labels).toMatchObject(upgraded.spec.selector.matchLabels);
  });

  it('rolls when its configuration changes', () => {
    const sum = (values: object) => read('deployment', values).spec.template.metadata.annotations['checksum/config'];
    expect(sum({ greeting: 'good day' })).not.toBe(sum({}));
  });

  it('is spread over nodes, never leaves a pod pending for it, and can be told otherwise', () => {
    const constraint = (topologySpread: string) =>
      read('deployment', { topologySpread }).spec.template.spec.topologySpreadConstraints;
    expect(constraint('preferred')).toMatchObject([
      { topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
    ]);
    expect(constraint('required')).toMatchObject([{ whenUnsatisfiable: 'DoNotSchedule' }]);
    expect(constraint('none')).toBeUndefined();
  });

  it('leaves out what nobody asked for', () => {
    expect(template.spec).not.toHaveProperty('nodeSelector');
    expect(template.spec).not.toHaveProperty('tolerations');
    expect(template.spec).not.toHaveProperty('imagePullSecrets');
  });
});

describe('a StatefulSet', () => {
  it('names kind and volume mode of its claims, so that Argo CD sees no difference, and puts no label there', () => {
    expect(read('stateful-set').spec.volumeClaimTemplates).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem', resources: { requests: { storage: '1Gi' } } },
      },
    ]);
  });
});

describe('probes', () => {
  it('refuse one check for liveness and readiness', () => {
    expect(() => probes({ liveness: httpCheck('/', 'http'), readiness: httpCheck('/', 'http') })).toThrow(
      'liveness and readiness are the same check; a dependency that is away would then restart every pod',
    );
  });

  it('give a slow start the time that it needs', () => {
    const { startupProbe } = probes({
      liveness: portCheck('http'),
      readiness: httpCheck('/', 'http'),
      startSeconds: 120,
    });
    expect((startupProbe.periodSeconds ?? 0) * (startupProbe.failureThreshold ?? 0)).toBe(120);
  });
});

describe('the one way of scaling', () => {
  const kinds = (scaling: object) => {
    const objects = rendered({ scaling });
    return [
      Object(objects['deployment']).spec.replicas,
      'horizontal-pod-autoscaler' in objects,
      'scaled-object' in objects,
    ];
  };

  it('sets a number, or has an autoscaler, or leaves it to somebody: never two of them', () => {
    expect(kinds({ mode: 'fixed', replicas: 3 })).toEqual([3, false, false]);
    expect(kinds(hpa({ min: 2, max: 4, cpu: 60 }))).toEqual([undefined, true, false]);
    expect(kinds(manual())).toEqual([undefined, false, false]);
    const triggers = { queue: { type: 'redis', metadata: { listName: 'celery' } } };
    expect(kinds(scaleToZero({ max: 9, triggers }))).toEqual([undefined, false, true]);
  });

  it('lists memory before CPU, as the controller does', () => {
    const { metrics } = read('horizontal-pod-autoscaler', {
      scaling: hpa({ min: 2, max: 4, cpu: 60, memory: 80 }),
    }).spec;
    expect(metrics.map(({ resource }: { resource: { name: string } }) => resource.name)).toEqual(['memory', 'cpu']);
  });
});

describe('a disruption budget', () => {
  it('never lets a broken pod block a drain', () => {
    expect(read('pod-disruption-budget').spec).toMatchObject({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
  });
});

describe('a network policy', () => {
  it('lets the clients in on their ports, names out, and the endpoint out to its pods', () => {
    const clients = { nginx: { ports: ['http'] }, prometheus: { namespace: 'watch', ports: ['metrics'] } };
    const database = { host: 'db', port: 5432, instance: 'db', namespace: 'data' };
    const { ingress, egress } = read('network-policy', { networkPolicy: { clients }, database }).spec;
    expect(ingress).toEqual([
      {
        from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'nginx' } } }],
        ports: [{ port: 'http', protocol: 'TCP' }],
      },
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'watch' } },
            podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'prometheus' } },
          },
        ],
        ports: [{ port: 'metrics', protocol: 'TCP' }],
      },
    ]);
    expect(egress[1]).toEqual({
      to: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } },
          podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'db' } },
        },
      ],
      ports: [{ port: 5432, protocol: 'TCP' }],
    });
  });
});

describe('an endpoint', () => {
  const web = endpoint('http', { instance: 'web', host: 'web', port: 8000, portName: 'http' });

  it('carries its flow unseen, also to another namespace', () => {
    expect(Object.keys(web)).toEqual(['host', 'port', 'instance']);
    expect(flowOf(fromOtherNamespace(web, 'shop'))).toEqual({ kind: 'http', instance: 'web', ports: ['http'] });
    expect(fromOtherNamespace(web, 'shop').host).toBe('web.shop.svc.cluster.local');
  });
});
