import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { filePath } from '../scenario/file-name.ts';
import { manySettings } from '../scenario/settings.ts';
import { plainObjects } from './objects.ts';

const [charts, output = ''] = process.argv.slice(2);

for (const settings of manySettings(Number(charts))) {
  mkdirSync(join(output, settings.name), { recursive: true });
  for (const object of plainObjects(settings))
    writeFileSync(join(output, filePath(settings.name, object)), dump(object));
}
