import { join } from 'node:path';
import { renderChart } from '@keelwork/chart';
import { helm, helm3 } from '@keelwork/helm';
import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { describe, expect, it } from 'vitest';
import { withDirectory, writeChart } from '../helm/chart-directory.ts';
import { helmObjects } from '../helm/helm-objects.ts';
import { defaultRelease } from '../parity/options.ts';
import { kitchenSink } from './kitchen-sink/chart.ts';

const files = renderChart(kitchenSink, 'its definition');
const port = { number: 80 };

describe.each([
  ['Helm 4', helm],
  ['Helm 3', helm3],
])('%s', async (name, tool) => {
  const found = await resolveBinary(tool).catch(() => undefined);
  const unlessMissing = it.skipIf(!found);
  const read = (values: object) => helmObjects(files, [values], defaultRelease, tool);

  unlessMissing.each<[string, object, RegExp]>([
    ['an unknown value', { naem: 'x' }, /additional properties 'naem' not allowed/],
    [
      'an unknown value inside',
      { limits: { memroy: '1Mi' } },
      /'\/limits'.*additional properties 'memroy' not allowed/s,
    ],
    [
      'an unknown value inside an entry',
      { ports: { a: { ...port, tsl: true } } },
      /'\/ports\/a'.*additional properties 'tsl' not allowed/s,
    ],
    [
      'an unknown value of a choice',
      { scaling: { replica: 1 } },
      /'\/scaling'.*additional properties 'replica' not allowed/s,
    ],
    ['the wrong type', { count: 'three' }, /'\/count'.*got string, want integer/s],
    ['a number out of bounds', { scaling: { replicas: -1 } }, /'\/scaling\/replicas'.*minimum: got -1, want 0/s],
    ['an option that is none', { level: 'medium' }, /'\/level'.*value must be one of 'low', 'on', '012'/s],
    ['a text that does not fit its pattern', { size: '10Gib' }, /'\/size'.*does not match pattern/s],
    ['an entry without what it needs', { ports: { a: {} } }, /'\/ports\/a'.*missing property 'number'/s],
    ['null for a value with a default', { name: null }, /(missing property 'name'|'\/name'.*got null, want string)/s],
  ])(`refuses %s (not run where ${name} cannot be had)`, async (_, values, message) => {
    await expect(read(values)).rejects.toThrow(message);
  });

  unlessMissing(`lets a parent chart say global and enabled (not run where ${name} cannot be had)`, async () => {
    const plain = await read({});
    expect(await read({ global: { any: { thing: 1 } }, enabled: true })).toEqual(plain);
  });

  unlessMissing(
    `installs it as a subchart where its parent says so (not run where ${name} cannot be had)`,
    async () => {
      const parent = {
        ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`charts/kitchen-sink/${path}`, text])),
      };
      const dependencies = [{ name: 'kitchen-sink', version: '*', condition: 'kitchen-sink.enabled' }];
      const chart = {
        ...parent,
        'Chart.yaml': JSON.stringify({ apiVersion: 'v2', name: 'parent', version: '0.1.0', dependencies }),
      };
      const count = async (enabled: boolean) =>
        (await helmObjects(chart, [{ 'kitchen-sink': { enabled }, global: { a: 1 } }], defaultRelease, tool)).length;
      expect(await count(true)).toBe((await read({})).length);
      expect(await count(false)).toBe(0);
    },
  );

  unlessMissing(`finds nothing wrong with it, its NOTES.txt included (not run where ${name} cannot be had)`, () =>
    withDirectory(async (directory) => {
      writeChart(files, join(directory, 'kitchen-sink'));
      const { code, stdout } = await runBinary(tool, ['lint', '--strict', join(directory, 'kitchen-sink')]);
      expect(stdout).toContain('1 chart(s) linted, 0 chart(s) failed');
      expect(code).toBe(0);
    }),
  );
});
