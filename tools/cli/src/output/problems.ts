import type { Problem } from '@keelwork/gitops';
import pc from 'picocolors';

/** The problems that keep a workspace from being rendered, each with its place, and what follows. */
export function problemLines(problems: readonly Problem[]): string[] {
  const lines = problems.map(({ environment, platform, instance, path, message }) => {
    const place = [platform ? `${environment}/${platform}` : environment, instance, path].filter(Boolean).join(' ');
    return `  ${pc.red('✗')} ${pc.bold(place)}: ${message}`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count}; nothing was written.`, ...lines];
}
