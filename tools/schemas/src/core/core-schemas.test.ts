import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askKubeconform, noKubeconform } from '../testing/kubeconform.ts';
import { coreSchemas } from './core-schemas.ts';
import { vendoredMinors } from './definitions.ts';

describe('the cache of core schemas', () => {
  let cache = '';
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'schemas-'));
  });
  afterEach(() => {
    rmSync(cache, { recursive: true });
  });

  it('has a file for every kind, named as kubeconform asks for it', () => {
    const { directory, kubernetesVersion, location } = coreSchemas('1.35', cache);
    expect(directory).toBe(join(cache, 'v1.35.0-standalone-strict'));
    expect(kubernetesVersion).toBe('1.35.0');
    expect(location).toBe(
      `${cache}/{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json`,
    );
    const files = readdirSync(directory);
    expect(files.length).toBeGreaterThan(80);
    expect(files).toEqual(
      expect.arrayContaining([
        'service-v1.json',
        'deployment-apps-v1.json',
        'networkpolicy-networking-v1.json',
        'horizontalpodautoscaler-autoscaling-v2.json',
      ]),
    );
  });

  it('is not written again when it is there, and is when it was made from something else', () => {
    const { directory } = coreSchemas('1.35', cache);
    const file = join(directory, 'pod-v1.json');
    const before = statSync(file).ino;
    coreSchemas('1.35', cache);
    expect(statSync(file).ino).toBe(before);
    writeFileSync(file, '{}');
    writeFileSync(join(directory, '.stamp'), 'of another version');
    coreSchemas('1.35', cache);
    expect(readFileSync(file, 'utf8')).toContain('"enum":["Pod"]');
    expect(readdirSync(cache)).toEqual(['v1.35.0-standalone-strict']);
  });

  it('names the minors that there are when one is not vendored', () => {
    expect(() => coreSchemas('1.12', cache)).toThrow(
      `Kubernetes "1.12": no schemas are vendored for this minor; there are ${vendoredMinors().join(', ')}. ` +
        'Use one of them, or add it: keelwork vendor kubernetes go:k8s.io/kubernetes@v<minor>.<patch>/api/openapi-spec/swagger.json',
    );
    expect(existsSync(join(cache, 'v1.12.0-standalone-strict'))).toBe(false);
  });
});

const podSpec = (fields: object, containerFields: object = {}): object => ({
  metadata: { labels: { app: 'a' } },
  spec: { containers: [{ name: 'a', image: 'a:1', ...containerFields }], ...fields },
});
const deployment = (name: string, spec: object, template = podSpec({})): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: { selector: { matchLabels: { app: 'a' } }, template, ...spec },
});
const withResources = (name: string, limits: object): object =>
  deployment(name, {}, podSpec({}, { resources: { limits } }));

const right = [
  deployment('deployment', { replicas: 2, strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: '25%' } } }),
  withResources('quantities', { cpu: 1, memory: '1.5Gi', 'ephemeral-storage': '1e3' }),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'service', creationTimestamp: null },
    spec: { ports: [{ port: 80, targetPort: 'http' }] },
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'recursive' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'A', plural: 'as' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { properties: { a: { properties: { b: { type: 'object' } } } } } },
        },
      ],
    },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'claim-without-kind' },
    spec: {
      selector: {},
      template: podSpec({}),
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Gi' } } } }],
    },
  },
];

const wrong: [name: string, object: object, answer: string][] = [
  [
    'unknown field',
    deployment('unknown field', { replica: 2 }),
    "at '/spec': additional properties 'replica' not allowed",
  ],
  ['wrong type', deployment('wrong type', { replicas: 'three' }), "at '/spec/replicas': got string, want integer"],
  ['fraction', deployment('fraction', { replicas: 1.5 }), "at '/spec/replicas': got number, want integer"],
  [
    'missing',
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'missing' }, spec: {} },
    "missing properties 'selector', 'template'",
  ],
  ['null', deployment('null', { replicas: null }), "at '/spec/replicas': got null, want integer"],
  ['quantity', withResources('quantity', { memory: '10Gib' }), "'10Gib' does not match pattern"],
  [
    'deep',
    deployment('deep', {}, podSpec({ hostNetwrk: true })),
    "at '/spec/template/spec': additional properties 'hostNetwrk' not allowed",
  ],
  [
    'recursive',
    {
      ...right[3],
      metadata: { name: 'recursive' },
      spec: { versions: [{ schema: { openAPIV3Schema: { properties: { a: { tpye: 1 } } } } }] },
    },
    "additional properties 'tpye' not allowed",
  ],
  [
    'removed',
    { apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget', metadata: { name: 'removed' } },
    'could not find schema for PodDisruptionBudget',
  ],
  [
    'time',
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'time', creationTimestamp: 'today' } },
    "'today' is not valid date-time",
  ],
];

describe.each(vendoredMinors())(
  'kubeconform with the schemas of Kubernetes %s (not run where it cannot be had)',
  (minor) => {
    it.skipIf(noKubeconform)('accepts right objects', async () => {
      expect(await askKubeconform(right, minor)).toEqual({
        deployment: 'valid',
        quantities: 'valid',
        service: 'valid',
        recursive: 'valid',
        'claim-without-kind': 'valid',
      });
    });

    it.skipIf(noKubeconform)('refuses wrong objects, each for its reason', async () => {
      const answers = await askKubeconform(
        wrong.map(([, object]) => object),
        minor,
      );
      for (const [name, , answer] of wrong) expect(answers[name], name).toContain(answer);
    });
  },
);
