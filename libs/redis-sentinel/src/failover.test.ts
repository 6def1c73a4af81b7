import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cannotRun, startCluster, titled, type Cluster } from './simulation/cluster.ts';
import { until } from './simulation/processes.ts';

/** Both run at once, for they mostly wait. */
const options = { concurrent: true, timeout: 240_000 };

describe.skipIf(cannotRun)(titled('a running Redis with its sentinels'), options, () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.start();
  }, 120_000);

  afterAll(() => cluster.stop());

  it.sequential('begins with the first data pod as master', async () => {
    const master = await cluster.settled();
    expect(master.name).toBe('redis-data-0');
    expect(await cluster.redis(master, 'SET', 'kept', 'since the start')).toBe('OK');
  });

  it.sequential(
    'shows the password on no command line, holds it in no ConfigMap, and answers nobody without it',
    async () => {
      const { pods, specs, data, sentinels } = cluster;
      const commandLines = await Promise.all(pods.map((pod) => pod.exec('sh', '-c', 'cat /proc/[0-9]*/cmdline')));
      const files = specs.flatMap((spec) => Object.values(spec.configuration.files));
      const secret = specs[0]?.env['REDISCLI_AUTH'] ?? '';
      expect(commandLines.join('').length).toBeGreaterThan(100);
      expect(secret.length).toBeGreaterThan(10);
      expect([...commandLines, ...files].filter((text) => text.includes(secret))).toEqual([]);
      const stranger = ['env', '-u', 'REDISCLI_AUTH', 'redis-cli'];
      expect(await data[0]?.exec(...stranger, 'PING')).toContain('NOAUTH');
      expect(await sentinels[0]?.exec(...stranger, '-p', '26379', 'PING')).toContain('NOAUTH');
    },
  );

  it.sequential(
    'has another master after the master is lost, which comes back with another address as a replica',
    async () => {
      const { redis } = cluster;
      const lost = await cluster.settled();
      lost.remove();
      await lost.start();
      const successor = await cluster.successorOf(lost);
      expect((await cluster.settled()).name).toBe(successor.name);
      expect(await redis(lost, 'ROLE')).toContain(`slave\n${successor.host}`);
      expect(await redis(lost, 'GET', 'kept')).toBe('since the start');
    },
  );

  it.sequential('loses no acknowledged write when the master is asked to stop', async () => {
    const { redis } = cluster;
    const before = await cluster.settled();
    let [acknowledged, writing] = [0, true];
    const writer = (async () => {
      while (writing) acknowledged = Math.max(acknowledged, Number(await redis(before, 'INCR', 'writes')) || 0);
    })();
    await before.stop();
    writing = false;
    await writer;
    const successor = await cluster.successorOf(before);
    expect(acknowledged).toBeGreaterThan(0);
    expect(Number(await redis(successor, 'GET', 'writes'))).toBeGreaterThanOrEqual(acknowledged);
    await before.start();
    expect((await cluster.settled()).name).toBe(successor.name);
  });

  it.sequential('refuses writes at a master that is cut off, which becomes a replica when it is back', async () => {
    const { redis } = cluster;
    const before = await cluster.settled();
    before.isolate(true);
    const successor = await cluster.successorOf(before);
    expect(await redis(before, 'ROLE')).toMatch(/^master/);
    await until('writes are refused', async () =>
      (await redis(before, 'SET', 'kept', 'by nobody else')).startsWith('NOREPLICAS'),
    );
    before.isolate(false);
    expect((await cluster.settled()).name).toBe(successor.name);
    expect(await redis(before, 'GET', 'kept')).toBe('since the start');
  });
});

describe.skipIf(cannotRun)(titled('a Redis with its sentinels of which much is lost at once'), options, () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.start();
    await cluster.redis(await cluster.settled(), 'SET', 'kept', 'since the start');
  }, 120_000);

  afterAll(() => cluster.stop());

  it.sequential(
    'has one master again after all data pods are lost while another than the first was master',
    async () => {
      const { data, sentinels, sentinel, redis } = cluster;
      while ((await cluster.settled()).name === 'redis-data-0') await sentinel(sentinels[0]!, 'failover', 'mymaster');
      for (const pod of data) pod.remove();
      await cluster.startData();
      expect(await redis(await cluster.settled(), 'GET', 'kept')).toBe('since the start');
    },
  );

  it.sequential('has one master after all containers start again at once', async () => {
    await cluster.settled();
    for (const pod of cluster.pods) pod.crash();
    await Promise.all(cluster.pods.map((pod) => pod.start()));
    expect(await cluster.redis(await cluster.settled(), 'GET', 'kept')).toBe('since the start');
  });

  it.sequential('has one master after all pods are made anew at once', async () => {
    await cluster.settled();
    for (const pod of cluster.pods) pod.remove();
    await cluster.start();
    expect(await cluster.redis(await cluster.settled(), 'GET', 'kept')).toBe('since the start');
  });

  it.sequential('still has three sentinels, each with the id that its name gives it', async () => {
    const { sentinels, sentinel } = cluster;
    await cluster.settled();
    const ids = await Promise.all(sentinels.map((pod) => sentinel(pod, 'myid')));
    expect(ids).toEqual(sentinels.map((pod) => createHash('sha1').update(`shop/${pod.name}`).digest('hex')));
    const others = async () => {
      const known = await Promise.all(sentinels.map((pod) => sentinel(pod, 'sentinels', 'mymaster')));
      return known.map((text) => text.match(/^runid$/gm)?.length);
    };
    // They tell each other of themselves every two seconds.
    await expect.poll(others, { timeout: 60_000, interval: 500 }).toEqual([2, 2, 2]);
  });
});
