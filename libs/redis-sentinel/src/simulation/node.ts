import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childOf, until } from './processes.ts';

/** A machine of its own, in namespaces of this one: pods hang on its bridge. When this process ends, so does everything on it. */
export interface Node {
  readonly directory: string;
  /** File with the addresses of host names. */
  readonly hosts: string;
  /** Gives a pod a network with a new address, as every new pod gets, and lets its host name lead there. */
  readonly attach: (pod: string, host: string) => void;
  /** Takes network and name of a pod away. */
  readonly detach: (pod: string, host: string) => void;
  /** Cuts a pod off from all others without a word, as a lost node does, or connects it again. */
  readonly isolate: (pod: string, isolated: boolean) => void;
  /** The command line that runs a command in the network of a pod. */
  readonly inNetworkOf: (pod: string, ...command: string[]) => readonly string[];
  readonly stop: () => void;
}

const setUp =
  'mount --make-rprivate / && mount -t tmpfs tmpfs /run && mkdir /run/netns && ip link add br0 type bridge && ip link set br0 up && exec cat';

export async function startNode(): Promise<Node> {
  const directory = mkdtempSync(join(tmpdir(), 'keelwork-node-'));
  const hosts = join(directory, 'hosts');
  const holder = spawn('unshare', ['--mount', '--net', '--pid', '--fork', 'sh', '-c', setUp], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const init = await until('the node runs', () => childOf(holder.pid));
  const onNode = ['nsenter', `--target=${init}`, '--mount', '--net', '--pid'];
  const ip = (...args: string[]) => execFileSync('nsenter', [...onNode.slice(1), 'ip', ...args]);
  await until('the node has its bridge', () => succeeds(() => ip('link', 'show', 'br0', 'up')));
  const addresses = new Map<string, string>();
  const writeHosts = () => writeFileSync(hosts, [...addresses].map(([name, at]) => `${at} ${name}\n`).join(''));
  let count = 0;

  return {
    directory,
    hosts,
    attach: (pod, host) => {
      const [device, address] = [`veth${++count}`, `10.0.0.${count}`];
      ip('netns', 'add', pod);
      ip('link', 'add', device, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', pod);
      ip('link', 'set', device, 'master', 'br0', 'up');
      ip('-n', pod, 'address', 'add', `${address}/24`, 'dev', 'eth0');
      ip('-n', pod, 'link', 'set', 'eth0', 'up');
      addresses.set(host, address);
      writeHosts();
    },
    detach: (pod, host) => {
      ip('netns', 'delete', pod);
      addresses.delete(host);
      writeHosts();
    },
    isolate: (pod, isolated) => void ip('-n', pod, 'link', 'set', 'eth0', isolated ? 'down' : 'up'),
    inNetworkOf: (pod, ...command) => [...onNode, 'nsenter', `--net=/run/netns/${pod}`, ...command],
    stop: () => {
      process.kill(init, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function succeeds(action: () => unknown): boolean {
  try {
    return Boolean(action());
  } catch {
    return false;
  }
}
