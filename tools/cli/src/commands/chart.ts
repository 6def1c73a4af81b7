import { chartFolder } from '../render/rendered.ts';
import { writeFolder } from '../render/write-folder.ts';
import { chartsOf, type Workspace } from '../workspace.ts';

/** `keelwork chart <directory>`: writes the chart of the service library in this folder, and nothing else. Exit code 1 where there is none. */
export function chart(workspace: Workspace, directory: string): number {
  const charts = chartsOf(workspace);
  const found = charts.filter((located) => located.directory === directory);
  if (!found.length) {
    const known = charts.map((located) => located.directory).join(', ');
    console.error(`${directory}: no service library is there. There are: ${known}.`);
    return 1;
  }
  for (const located of found) {
    const folder = chartFolder(located);
    const { missing, modified, orphans } = writeFolder(workspace.root, folder);
    for (const name of [...missing, ...modified, ...orphans]) console.log(`${folder.path}/${name}`);
  }
  return 0;
}
