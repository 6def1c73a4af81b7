import { join } from 'node:path';
import { printYaml } from '@keelwork/chart';
import { helm } from '@keelwork/helm';
import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withDirectory, writeChart } from '../helm/chart-directory.ts';
import { trickyText } from '../values/tricky-text.ts';

const found = await resolveBinary(helm).catch(() => undefined);

/** What Go's YAML reader makes of a text: Helm prints it as JSON. */
const readByGo = (yaml: string): Promise<unknown> =>
  withDirectory(async (directory) => {
    writeChart(
      {
        'Chart.yaml': 'apiVersion: v2\nname: reader\nversion: 0.1.0\n',
        'data.yaml': yaml,
        'templates/data.yaml': '{{ .Files.Get "data.yaml" | fromYaml | toJson }}\n',
      },
      join(directory, 'reader'),
    );
    const { code, stdout, stderr } = await runBinary(helm, ['template', join(directory, 'reader')]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  });

const text = fc.oneof(trickyText(), fc.string({ unit: 'binary' })).filter((drawn) => drawn !== '__proto__');

it.skipIf(!found)(
  "every text that printYaml writes is the same to Go's reader, as value, item and key (not run where Helm 4 cannot be had)",
  async () => {
    const texts = fc.array(text, { minLength: 300, maxLength: 300, size: 'max' });
    await fc.assert(
      fc.asyncProperty(texts, async (texts) => {
        const numbers = [0, -1, 1e6, 1e21, 1e-7, 0.1, 2 ** 53 - 1];
        const data = {
          texts,
          nested: texts.map((text) => [{ text, list: [[text]] }]),
          keys: Object.fromEntries(texts.map((text, i) => [text, i])),
          numbers,
          end: 'a\n',
        };
        expect(await readByGo(printYaml(data))).toEqual(data);
      }),
      { numRuns: 5 },
    );
  },
);
