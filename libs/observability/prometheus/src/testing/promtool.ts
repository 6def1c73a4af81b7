import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs promtool in a directory; gives what it says, and throws that where it fails. */
export function promtool(directory: string | URL, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: directory, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout ?? ''}${stderr ?? 'promtool did not start'}`);
  return stdout;
}

/** Writes files to a directory of their own for as long as `use` runs. */
export function withFiles<T>(files: Readonly<Record<string, string>>, use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'prometheus-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const works = (probe: () => unknown): boolean => {
  try {
    probe();
    return true;
  } catch {
    return false;
  }
};

const kubernetesOnly = 'scrape_configs: [{ job_name: a, kubernetes_sd_configs: [{ role: pod }] }]\n';

/** What keeps promtool from running here, as the end of a test's name; Debian's build knows no Kubernetes. */
export const lacksPromtool = works(() => promtool(tmpdir(), '--version'))
  ? ''
  : ' (not run: this machine has no promtool)';
export const lacksDiscovery =
  lacksPromtool ||
  (works(() =>
    withFiles({ 'probe.yml': kubernetesOnly }, (directory) => promtool(directory, 'check', 'config', 'probe.yml')),
  )
    ? ''
    : ' (not run: promtool is built without Kubernetes discovery)');
