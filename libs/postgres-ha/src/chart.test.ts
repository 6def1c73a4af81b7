import { Cluster } from '@keelwork/crds/postgresql.cnpg.io/cluster/model';
import { expectParity, expectSameReading } from '@keelwork/testing';
import { expect, it } from 'vitest';
import { postgresHa } from './index.ts';
import { problems, rendered } from './testing/rendered.ts';

const spec = (values: object = {}) => Object(rendered(values)['cluster']).spec;

it('is one primary and two standbys that the definition of CloudNativePG accepts', () => {
  expect(spec().instances).toBe(3);
  expect(() => new Cluster(Object(rendered()['cluster'])).validate()).not.toThrow();
});

it('fails over as fast as CloudNativePG can without losing a write', () => {
  expect(spec()).toMatchObject({
    failoverDelay: 0,
    smartShutdownTimeout: 2,
    stopDelay: 30,
    switchoverDelay: 30,
    primaryLease: { leaseDurationSeconds: 6, renewDeadlineSeconds: 4, retryPeriodSeconds: 1 },
    probes: { readiness: { periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 } },
    postgresql: { synchronous: { method: 'any', number: 1, dataDurability: 'preferred' } },
  });
});

it('never lets the check of an isolated primary be switched off', () => {
  expect(spec().probes.liveness).toEqual({ isolationCheck: { enabled: true } });
  expect(problems({ probes: { liveness: { isolationCheck: { enabled: false } } } })).toEqual([
    'probes.liveness: there is no such value; here you can set readiness',
  ]);
});

it('replicates to no one and lets its node be drained with one instance', () => {
  const single = spec({ instances: 1 });
  expect(single.enablePDB).toBe(false);
  expect(single.postgresql).not.toHaveProperty('synchronous');
});

it('leaves disruption budgets and pod monitors to the operator and the platform', () => {
  expect(spec().enablePDB).toBe(true);
  expect(spec().monitoring).toEqual({ disableDefaultQueries: false });
  expect(Object.keys(rendered())).toEqual(['cluster', 'network-policy']);
});

it('makes the database and its owner, and no superuser that can log in', () => {
  expect(spec({ database: 'shop', owner: 'shopkeeper' })).toMatchObject({
    bootstrap: { initdb: { database: 'shop', owner: 'shopkeeper' } },
    enableSuperuserAccess: false,
  });
});

it.each(['preferred', 'required'])('keeps instances on nodes of their own: %s', (podAntiAffinityType) => {
  expect(spec({ affinity: { podAntiAffinityType } }).affinity).toMatchObject({
    enablePodAntiAffinity: true,
    topologyKey: 'kubernetes.io/hostname',
    podAntiAffinityType,
  });
});

it('gives the pods the labels that policies and scraping look for, and the figures of capacity planning', () => {
  expect(spec().inheritedMetadata).toEqual({
    labels: { 'app.kubernetes.io/name': 'postgres-ha', 'app.kubernetes.io/instance': 'database' },
    annotations: {
      'keelwork.dev/idle-cpu': '20m',
      'keelwork.dev/idle-memory': '200M',
      'keelwork.dev/peak-cpu': '100m',
      'keelwork.dev/peak-memory': '250M',
    },
  });
});

it('tells clients where the primary, the standbys and the metrics are', () => {
  const { primary, readOnly, metrics } = postgresHa.as('database').endpoints;
  expect(primary).toMatchObject({ host: 'database-rw', port: 5432, instance: 'database' });
  expect(readOnly).toMatchObject({ host: 'database-ro', port: 5432, instance: 'database' });
  expect(metrics).toMatchObject({ instance: 'database', port: 9187, portName: 'metrics', path: '/metrics' });
});

it('reads the same by Helm as it does here', { timeout: 120_000 }, async () => {
  await expectSameReading(postgresHa);
  await expectParity(postgresHa);
});
