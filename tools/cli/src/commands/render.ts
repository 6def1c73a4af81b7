import { renderOrReport } from '../render/render-or-report.ts';
import type { RenderedWorkspace } from '../render/rendered.ts';
import { writeFolder } from '../render/write-folder.ts';
import type { Workspace } from '../workspace.ts';

export interface Written {
  readonly rendered: RenderedWorkspace;
  /** Changed files by their path from the root. */
  readonly changed: readonly string[];
}

/** Renders in memory and, where nothing is wrong, brings the files on disk up to date. Undefined where something is wrong. */
export async function renderToDisk(workspace: Workspace, only?: string): Promise<Written | undefined> {
  const rendered = await renderOrReport(workspace, only);
  if (!rendered) return undefined;
  const changed = rendered.folders.flatMap((folder) => {
    const { missing, modified, orphans } = writeFolder(workspace.root, folder);
    return [...missing, ...modified, ...orphans].map((name) => `${folder.path}/${name}`);
  });
  return { rendered, changed };
}

/** `keelwork render [environment]`: exit code 0, or 1 where something is wrong. */
export async function render(workspace: Workspace, only?: string): Promise<number> {
  const written = await renderToDisk(workspace, only);
  if (!written) return 1;
  for (const file of written.changed) console.log(file);
  console.log(written.changed.length ? `${written.changed.length} files changed` : 'no file changed');
  return 0;
}
