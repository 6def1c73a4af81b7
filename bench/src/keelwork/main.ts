import { printYaml, renderObjects } from '@keelwork/chart';
import { writeFolder } from '../../../tools/cli/src/render/write-folder.ts';
import { filePath } from '../scenario/file-name.ts';
import { manySettings } from '../scenario/settings.ts';
import { shop } from './chart.ts';
import { releaseValues } from './release-values.ts';

const [charts, output = ''] = process.argv.slice(2);

const files: Record<string, string> = {};
for (const settings of manySettings(Number(charts))) {
  const { name, namespace } = settings;
  const read = renderObjects(shop, { name, namespace }, [releaseValues(settings)]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  for (const { object } of read.objects) files[filePath(name, object)] = printYaml({ ...object });
}
writeFolder(output, { path: '.', files, owner: 'bench' });
