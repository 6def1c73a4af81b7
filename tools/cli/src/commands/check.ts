import { folderState } from '../render/folder-state.ts';
import { renderOrReport } from '../render/render-or-report.ts';
import type { Workspace } from '../workspace.ts';

/** `keelwork check [environment]`: exit code 0 where the committed files are what the sources give, else 1 with every file named. */
export async function check(workspace: Workspace, only?: string): Promise<number> {
  const rendered = await renderOrReport(workspace, only);
  if (!rendered) return 1;
  const lines = rendered.folders.flatMap((folder) => {
    const { missing, modified, orphans, strays } = folderState(workspace.root, folder);
    const say = (names: readonly string[], what: string) => names.map((name) => `  ${folder.path}/${name}: ${what}`);
    return [
      ...say(missing, 'missing; the sources generate it'),
      ...say(modified, 'modified; it is not what the sources generate'),
      ...say(orphans, 'orphan; nothing generates it any more'),
      ...say(strays, 'stray; it lies in a generated folder, but nothing ever generated it: move or delete it'),
    ];
  });
  if (!lines.length) {
    console.log('every generated file is up to date');
    return 0;
  }
  console.error(`${lines.length} generated files are not up to date:`);
  for (const line of lines) console.error(line);
  console.error('Change the sources, not these files; then run `npx keelwork render` and commit what it writes.');
  return 1;
}
