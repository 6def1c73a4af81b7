import { renderObjects } from '@keelwork/chart';
import { scaleToZero } from '@keelwork/kubernetes';
import { expectParity } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { celery } from './chart.ts';

function objects(layer: object = {}) {
  const read = renderObjects(celery, { name: 'celery', namespace: 'shop' }, [layer]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return Object.fromEntries(read.objects.map(({ key, object }) => [key, JSON.parse(JSON.stringify(object))]));
}

const container = (object: { spec: { template: { spec: { containers: { command: string[]; env: { name: string; value: string }[] }[] } } } }) =>
  object.spec.template.spec.containers[0];

describe('celery', () => {
  it('has exactly one beat, and no way to say otherwise', () => {
    const beat = objects()['beat-deployment'];
    expect(beat.spec.replicas).toBe(1);
    expect(beat.spec.strategy).toEqual({ type: 'Recreate' });
    const refused = renderObjects(celery, { name: 'celery', namespace: 'shop' }, [{ beat: { replicas: 2 } }]);
    expect(refused).toMatchObject({ ok: false, problems: [{ path: 'beat.replicas' }] });
  });

  it('starts Celery itself as the first process, so that it hears the request to stop', () => {
    expect(container(objects()['worker-deployment'])?.command).toEqual([
      ...['celery', '--quiet', '-A', 'shop', 'worker', '--disable-prefetch', '--concurrency', '2', '--queues', 'celery'],
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
    const rendered = objects({ networkPolicy: { clients: { web: { ports: ['http'] } } } });
    expect(rendered['worker-network-policy'].spec.ingress).toEqual([]);
    expect(rendered['beat-network-policy'].spec.ingress).toEqual([]);
  });

  it('is scaled by KEDA from nothing up, with no number of its own, where it is told to', () => {
    const triggers = { queue: { type: 'redis-sentinel', metadata: { listName: 'celery' }, authentication: 'redis' } };
    const rendered = objects({ worker: { scaling: scaleToZero({ max: 7, triggers }) } });
    expect(rendered['worker-deployment'].spec).not.toHaveProperty('replicas');
    expect(rendered['worker-scaled-object'].spec).toMatchObject({
      minReplicaCount: 0,
      maxReplicaCount: 7,
      triggers: [{ type: 'redis-sentinel', name: 'queue', metadata: { listName: 'celery' }, authenticationRef: { name: 'redis' } }],
    });
    expect(objects()).not.toHaveProperty('worker-scaled-object');
  });

  it('says the same in Helm as in objects', { timeout: 300_000 }, async () => {
    await expectParity(celery);
  });
});
