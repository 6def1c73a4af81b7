import { execFile, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node } from './node.ts';
import { childOf, until } from './processes.ts';
import type { PodSpec } from './stateful-set.ts';

/** A pod of one container. */
export interface Pod {
  readonly name: string;
  readonly host: string;
  /** Starts the container; in a pod that was deleted or never ran, with a new address and empty volumes but for its claim. */
  readonly start: () => Promise<void>;
  /** Kills the container as a crash does: its volumes stay. */
  readonly crash: () => void;
  /** Kills the pod without a warning. */
  readonly remove: () => void;
  /** Cuts the pod off from all others, or connects it again. */
  readonly isolate: (isolated: boolean) => void;
  /** Stops the pod as the kubelet does, the hook first. */
  readonly stop: () => Promise<void>;
  readonly isReady: () => Promise<boolean>;
  /** Runs a command in the container and gives what it prints; nothing where it runs no more. */
  readonly exec: (...command: string[]) => Promise<string>;
  readonly log: () => string;
}

const runContainer = fileURLToPath(new URL('run-container.sh', import.meta.url));

/** The volume that is a claim; every other goes with the pod. */
const claim = 'data';

export function makePod(node: Node, spec: PodSpec, domain: string): Pod {
  const { name, user } = spec;
  const root = join(node.directory, name);
  const host = `${name}.${name.replace(/-[0-9]+$/, '')}.${domain}`;
  const volume = (of: string) => join(root, 'volumes', of);
  const path = { PATH: '/busybox:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin' };
  const lines: string[] = [];
  let container: number | undefined;
  let exists = false;

  function create() {
    node.attach(name, host);
    if (!existsSync(join(root, 'root'))) makeRoot(join(root, 'root'), Object.keys(spec.mounts));
    for (const of of Object.values(spec.mounts)) {
      mkdirSync(volume(of), { recursive: true });
      chownSync(volume(of), user, user);
    }
    for (const [file, text] of Object.entries(spec.configuration.files))
      writeFileSync(join(volume(spec.configuration.volume), file), text);
    exists = true;
  }

  async function start() {
    if (!exists) create();
    const mounts = Object.entries(spec.mounts).map(([mountPath, of]) => `${volume(of)}=${mountPath}`);
    const commandLine = [
      'sh',
      runContainer,
      join(root, 'root'),
      String(user),
      ...mounts,
      `${node.hosts}=/etc/hosts`,
      '--',
      ...spec.command,
    ];
    const [command = '', ...args] = node.inNetworkOf(
      name,
      'unshare',
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      ...commandLine,
    );
    const runtime = spawn(command, args, { env: { ...path, ...spec.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [runtime.stdout, runtime.stderr]) stream.on('data', (data) => lines.push(String(data)));
    container = await until(`${name} starts`, () => childOf(childOf(runtime.pid)));
  }

  function inContainer(command: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
    const namespaces = ['--mount', '--net', '--pid', '--root', `--setuid=${user}`, `--setgid=${user}`];
    return new Promise((resolve) => {
      execFile(
        'nsenter',
        [`--target=${container}`, ...namespaces, ...command],
        { env: { ...path, ...spec.env } },
        (error, stdout) => {
          resolve({ ok: !error, output: stdout.trim() });
        },
      );
    });
  }

  function crash() {
    if (container) process.kill(container, 'SIGKILL');
    container = undefined;
  }

  function remove() {
    crash();
    node.detach(name, host);
    for (const of of Object.values(spec.mounts)) if (of !== claim) rmSync(volume(of), { recursive: true });
    exists = false;
  }

  async function stop() {
    const stopping = container;
    if (spec.preStop) await inContainer(spec.preStop);
    if (stopping) process.kill(stopping, 'SIGTERM');
    await until(`${name} stops`, () => childOf(stopping) === undefined && !existsSync(`/proc/${stopping}`));
    container = undefined;
    remove();
  }

  return {
    name,
    host,
    start,
    crash,
    remove,
    stop,
    isolate: (isolated) => node.isolate(name, isolated),
    isReady: async () => container !== undefined && (await inContainer(spec.readiness)).ok,
    exec: async (...command) => (container === undefined ? '' : (await inContainer(command)).output),
    log: () => lines.join(''),
  };
}

/** A root file system with this machine's programs, and places to mount on. */
function makeRoot(root: string, mountPaths: readonly string[]) {
  for (const directory of ['usr', 'proc', 'dev', 'etc', ...mountPaths])
    mkdirSync(join(root, directory), { recursive: true });
  for (const link of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${link}`, join(root, link));
  writeFileSync(join(root, 'etc/hosts'), '');
  // The image's shell and tools, where this machine has them.
  mkdirSync(join(root, 'busybox'));
  spawnSync('busybox', ['--install', '-s', join(root, 'busybox')]);
}
