import { defineChart, each, renderChart, text } from '@keelwork/chart';
import { helm } from '@keelwork/helm';
import { resolveBinary } from '@keelwork/pinned-binary';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectParity } from './expect-parity.ts';
import { expectSameReading } from './expect-same-reading.ts';

const limited = z.strictObject({
  replicas: z.int().min(0).max(9).default(1).describe('Pods.'),
  ports: z.record(z.string(), z.int()).default({}).describe('Ports.'),
});

const chartOf = (values: typeof limited) =>
  defineChart({
    name: 'small',
    description: 'A chart to break.',
    appVersion: '1.0.0',
    values,
    endpoints: () => ({}),
    objects: ({ values, release }) => ({
      deployment: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: release.name, namespace: release.namespace },
        spec: { replicas: values.replicas, ports: each(values.ports, (port, name) => text`${name}:${port}`) },
      },
    }),
  });

const small = chartOf(limited);
const files = renderChart(small, 'its definition');
const template = files['templates/deployment.yaml'] ?? '';
const broken = (from: string, to: string) => ({
  ...files,
  'templates/deployment.yaml': template.replace(from, () => to),
});
const found = await resolveBinary(helm).catch(() => undefined);

describe.skipIf(!found)('the proof that both readings agree (not run where Helm 4 cannot be had)', () => {
  it('says what it did', async () => {
    expect(await expectParity(small, { runs: 10, seed: 7 })).toEqual({ runs: 10, seed: 7, accepted: 10, objects: 10 });
  });

  it('tells the smallest values that it finds, the place, and how to draw them again', async () => {
    await expect(
      expectParity(small, { runs: 10, seed: 1, files: broken('{{ int64 .Values.replicas }}', '1') }),
    ).rejects.toThrow(
      new Error(
        [
          'small: the two readings differ (set 1, made as small as could be)',
          '  apps/v1 Deployment platform/instance, of templates/deployment.yaml',
          '    /spec/replicas',
          '      objects: 0',
          '      helm:    1',
          '  values file 1: {"replicas":0}',
          'Draw the same values again with KEELWORK_PARITY_SEED=1 KEELWORK_PARITY_RUNS=10.',
        ].join('\n'),
      ),
    );
  });

  it('tells what Helm said where Helm refuses', async () => {
    await expect(expectParity(small, { runs: 10, seed: 1, files: broken('range $key', 'rnge $key') })).rejects.toThrow(
      /^small: the two readings differ \(set 1, made as small as could be\)\n {2}Error: .*function "rnge" not defined\n.*values file 1: \{\}\nDraw the same values again with /s,
    );
  });

  it('refuses to prove anything with a chart that takes few of the values that fit its schema', async () => {
    const picky = chartOf(limited.refine(({ replicas }) => replicas === 1, { error: 'must be 1', path: ['replicas'] }));
    await expect(expectParity(picky, { runs: 20, seed: 3 })).rejects.toThrow(
      /^small takes only \d+ of 20 sets of values that fit its schema:\n {2}replicas: must be 1\nDraw the same values again with KEELWORK_PARITY_SEED=3 KEELWORK_PARITY_RUNS=20\.$/,
    );
  });

  it('tells every difference for one set of values', async () => {
    const layers = [{ replicas: 2, ports: { 'a/b': 80, on: 81 } }];
    await expectSameReading(small, layers);
    const files = broken('  replicas: {{ int64 .Values.replicas }}\n', '  replicas: "2"\n  a/b: on\n');
    await expect(expectSameReading(small, layers, { files })).rejects.toThrow(
      new Error(
        [
          'small: the two readings differ',
          '  apps/v1 Deployment platform/instance, of templates/deployment.yaml',
          '    /spec/replicas',
          '      objects: 2',
          '      helm:    "2"',
          '    /spec/a~1b',
          '      objects: nothing',
          '      helm:    true',
          '  values file 1: {"replicas":2,"ports":{"a/b":80,"on":81}}',
        ].join('\n'),
      ),
    );
  });

  it('refuses values that the chart does not take', async () => {
    await expect(expectSameReading(small, [{ replica: 2 }])).rejects.toThrow(
      new Error("small does not take these values:\n  replica: there is no such value; did you mean 'replicas'?"),
    );
  });
});
