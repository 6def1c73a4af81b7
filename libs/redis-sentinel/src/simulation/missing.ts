import { spawnSync } from 'node:child_process';

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** What this machine lacks to run pods with a network of their own. */
export function missing(): string[] {
  const needs = {
    'redis-server': runs('redis-server', '--version'),
    'redis-cli': runs('redis-cli', '--version'),
    ip: runs('ip', '-V'),
    'root with namespaces': runs(
      'unshare',
      '--mount',
      '--net',
      '--pid',
      '--fork',
      'ip',
      'link',
      'add',
      'br0',
      'type',
      'bridge',
    ),
  };
  return Object.entries(needs).flatMap(([name, there]) => (there ? [] : [name]));
}
