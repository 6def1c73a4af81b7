import { reportProblems } from '../output/problems.ts';
import type { Workspace } from '../workspace.ts';
import { renderWorkspace, type RenderedWorkspace } from './rendered.ts';

/** Renders in memory. Where something is wrong, prints every problem and gives undefined. */
export async function renderOrReport(workspace: Workspace, only?: string): Promise<RenderedWorkspace | undefined> {
  const rendered = renderWorkspace(workspace, only);
  if (!rendered.problems.length) return rendered;
  await reportProblems(workspace.root, rendered.problems);
  return undefined;
}
