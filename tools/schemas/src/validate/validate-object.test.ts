import { expect, it } from 'vitest';
import { validateObject } from './validate-object.ts';

const deployment = (container: object, spec: object = {}): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { selector: {}, template: { spec: { containers: [{ name: 'web', ...container }] } }, ...spec },
});

it('finds nothing wrong with a right object', async () => {
  expect(
    await validateObject(deployment({ image: 'web:1', resources: { limits: { cpu: 1, memory: '1Gi' } } })),
  ).toEqual([]);
});

it('tells every problem of an object of Kubernetes at once, with its place and value', async () => {
  const object = deployment(
    { imagePullPolicy: 'Sometimes', resources: { limits: { memory: '10Gib' } } },
    { replicas: 1.5 },
  );
  expect(await validateObject(object)).toEqual([
    { path: '/spec/replicas', message: 'must be integer; it is 1.5' },
    {
      path: '/spec/template/spec/containers/0/imagePullPolicy',
      message: 'must be one of "Always", "IfNotPresent", "Never"; it is "Sometimes"',
    },
    {
      path: '/spec/template/spec/containers/0/resources/limits/memory',
      message: 'must be number or must match format "quantity"; it is "10Gib"',
    },
  ]);
});

it('tells every problem of a custom object at once, unknown fields too', async () => {
  const spec = {
    instances: '3',
    storage: { size: '1Gi' },
    storge: {},
    enablePDB: null,
    probes: { startup: { type: 'x' } },
  };
  expect(await validateObject({ apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', spec })).toEqual([
    { path: '', message: 'the field "metadata" is missing' },
    { path: '/spec/storge', message: 'unknown field; did you mean "storage"?' },
    { path: '/spec/enablePDB', message: 'must be boolean; it is null' },
    { path: '/spec/instances', message: 'must be integer; it is "3"' },
    { path: '/spec/probes/startup/type', message: 'must be one of "pg_isready", "streaming", "query"; it is "x"' },
  ]);
});

it('lets a required field with a default be left out, as the API server does', async () => {
  expect(
    await validateObject({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: { name: 'a' },
      spec: { storage: { size: '1Gi' } },
    }),
  ).toEqual([]);
});

it('quotes no value of a Secret', async () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { password: 'hunter2' } };
  expect(await validateObject(secret)).toEqual([{ path: '/data/password', message: 'must match format "byte"' }]);
});

it.each([
  ['apps/v1', 'Deploymnt', 'apps/v1/Deployment'],
  ['postgresql.cnpg.io/v1', 'Clusters', 'postgresql.cnpg.io/v1/Cluster'],
  ['apps/v1', 'DeploymentSpec', 'apps/v1/Deployment'],
])('calls a kind that nothing validates a problem: %s %s', async (apiVersion, kind, nearest) => {
  expect(await validateObject({ apiVersion, kind })).toEqual([
    {
      path: '/kind',
      message:
        `nothing validates ${kind} of ${apiVersion}: it is not a kind of Kubernetes that kubernetes-models has, and its definition is not vendored. ` +
        `Did you mean ${nearest}? If not, run keelwork vendor crds <file or URL of its CustomResourceDefinition>`,
    },
  ]);
});

it.each([undefined, null, [], 'text', {}, { apiVersion: 'v1' }, { apiVersion: 1, kind: 'Pod' }])(
  'calls %j no Kubernetes object',
  async (value) => {
    expect(await validateObject(value)).toEqual([
      { path: '', message: 'not a Kubernetes object: apiVersion and kind have to be texts' },
    ]);
  },
);
