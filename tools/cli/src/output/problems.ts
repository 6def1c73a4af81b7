import type { Problem } from '@keelwork/gitops';
import pc from 'picocolors';

/** Prints every problem that keeps a workspace from being rendered, each with its place in the sources. */
export async function reportProblems(root: string, problems: readonly Problem[]): Promise<void> {
  // The TypeScript compiler takes a third of a second to load, and a run without problems does not need it.
  const { sourceLine } = await import('./source-line.ts');
  console.error(`${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was written.`);
  for (const problem of problems) {
    const { environment, platform, instance, path, message } = problem;
    const place = [platform ? `${environment}/${platform}` : environment, instance, path].filter(Boolean).join(' ');
    const line = sourceLine(root, problem);
    console.error(`  ${pc.red('✗')} ${pc.bold(place)}: ${message}${line ? ` (${line})` : ''}`);
  }
}
