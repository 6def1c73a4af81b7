import { scaleToZero } from '@keelwork/kubernetes';
import { expectParity, objectsOf } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { celery } from './chart.ts';

const { rendered, problems } = objectsOf(celery, { name: 'celery', namespace: 'shop' });
const objects = (layer: object = {}) =>
  Object.fromEntries(Object.entries(rendered(layer)).map(([key, object]) => [key, Object(object)]));

const container = (object: {
  spec: { template: { spec: { containers: { command: string[]; env: { name: string; value: string }[] }[] } } };
}) => object.spec.template.spec.containers[0];

describe('celery', () => {
  it('has exactly one beat, and no way to say otherwise', () => {
    const beat = objects()['beat-deployment'];
    expect(beat.spec.replicas).toBe(1);
    expect(beat.spec.strategy).toEqual({ type: 'Recreate' });
    expect(problems({ beat: { replicas: 2 } })).toEqual([
      expect.stringMatching(/^beat\.replicas: there is no such value/),
    ]);
  });

  it('starts Celery itself as the first process, so that it hears the request to stop', () => {
    expect(container(objects()['worker-deployment'])?.command).toEqual([
      ...[
        'celery',
        '--quiet',
        '-A',
        'shop',
        'worker',
        '--disable-prefetch',
        '--concurrency',
        '2',
        '--queues',
        'celery',
      ],
    ]);
    expect(container(objects()['beat-deployment'])?.command).toEqual([
      ...['celery', '--quiet', '-A', 'shop', 'beat', '--schedule', '/tmp/celerybeat-schedule', '--pidfile='],
    ]);
  });

  it('gives running tasks less time to end than the pod has', () => {
    const worker = objects()['worker-deployment'];
    const timeout = container(worker)?.env.find(({ name }) => name === 'WORKER_SOFT_SHUTDOWN_TIMEOUT')?.value;
    expect(Number(timeout)).toBeLessThan(worker.spec.template.spec.terminationGracePeriodSeconds);
  });

  it('lets nobody connect to worker or beat', () => {
    const emitted = objects({ networkPolicy: { clients: { web: { ports: ['http'] } } } });
    expect(emitted['worker-network-policy'].spec.ingress).toEqual([]);
    expect(emitted['beat-network-policy'].spec.ingress).toEqual([]);
  });

  it('is scaled by KEDA from nothing up, with no number of its own, where it is told to', () => {
    const triggers = { queue: { type: 'redis-sentinel', metadata: { listName: 'celery' }, authentication: 'redis' } };
    const emitted = objects({ worker: { scaling: scaleToZero({ max: 7, triggers }) } });
    expect(emitted['worker-deployment'].spec).not.toHaveProperty('replicas');
    expect(emitted['worker-scaled-object'].spec).toMatchObject({
      minReplicaCount: 0,
      maxReplicaCount: 7,
      triggers: [
        {
          type: 'redis-sentinel',
          name: 'queue',
          metadata: { listName: 'celery' },
          authenticationRef: { name: 'redis' },
        },
      ],
    });
    expect(objects()).not.toHaveProperty('worker-scaled-object');
  });

  it('says the same in Helm as in objects', { timeout: 300_000 }, async () => {
    await expectParity(celery);
  });
});
