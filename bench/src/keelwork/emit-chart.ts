import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printYaml, renderChart } from '@keelwork/chart';
import { manySettings } from '../scenario/settings.ts';
import { shop } from './chart.ts';
import { releaseValues } from './release-values.ts';

const [charts, output = ''] = process.argv.slice(2);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), text);
}

for (const [path, text] of Object.entries(renderChart(shop, 'bench/src/keelwork'))) write(`chart/${path}`, text);
for (const settings of manySettings(Number(charts)))
  write(`values/${settings.name}.yaml`, printYaml(releaseValues(settings)));
