import { missing } from './missing.ts';
import { startNode } from './node.ts';
import { makePod, type Pod } from './pod.ts';
import { until } from './processes.ts';
import { podSpecs, type PodSpec } from './stateful-set.ts';

const lacks = missing();

/** Whether this machine can run the pods, and the name of what is tested, which says so where it can't. */
export const cannotRun = lacks.length > 0;
export const titled = (title: string): string =>
  cannotRun ? `${title} (not run: this machine lacks ${lacks.join(', ')})` : title;

/** Three data pods and three sentinels of the chart, in processes of this machine. */
export interface Cluster {
  readonly specs: readonly PodSpec[];
  readonly pods: readonly Pod[];
  readonly data: readonly Pod[];
  readonly sentinels: readonly Pod[];
  readonly redis: (pod: Pod, ...command: string[]) => Promise<string>;
  readonly sentinel: (pod: Pod, ...command: string[]) => Promise<string>;
  /** Starts all pods as their controllers do: the sentinels at once, the data pods one by one. */
  readonly start: () => Promise<void>;
  readonly startData: () => Promise<void>;
  /** The one master, once all pods are ready and all sentinels name it. */
  readonly settled: () => Promise<Pod>;
  /** Another master than `before`, as soon as a sentinel names it and it says so itself. */
  readonly successorOf: (before: Pod) => Promise<Pod>;
  readonly stop: () => void;
}

export async function startCluster(): Promise<Cluster> {
  // Three seconds instead of five until a master is held for down, and the rest to fit: the same, only faster.
  const faster = {
    downAfterMilliseconds: 3000,
    failoverTimeoutMilliseconds: 3000,
    startup: { rounds: 7, intervalSeconds: 1 },
  };
  const specs = podSpecs({ name: 'redis', namespace: 'shop' }, faster);
  const node = await startNode();
  const pods = specs.map((spec) => makePod(node, spec, 'shop.svc.cluster.local'));
  const data = pods.filter((pod) => pod.name.startsWith('redis-data'));
  const sentinels = pods.filter((pod) => pod.name.startsWith('redis-sentinel'));

  const redis: Cluster['redis'] = (pod, ...command) => pod.exec('redis-cli', ...command);
  const sentinel: Cluster['sentinel'] = (pod, ...command) =>
    pod.exec('redis-cli', '-p', '26379', 'SENTINEL', ...command);
  const namedBy = async (pod: Pod) => (await sentinel(pod, 'get-master-addr-by-name', 'mymaster')).split('\n')[0];
  const named = () => Promise.all(sentinels.map(namedBy));

  async function masters() {
    const roles = await Promise.all(data.map((pod) => redis(pod, 'ROLE')));
    return data.filter((_, i) => roles[i]?.startsWith('master'));
  }

  async function agreed() {
    const [[master, ...others], hosts, ready] = await Promise.all([
      masters(),
      named(),
      Promise.all(pods.map((pod) => pod.isReady())),
    ]);
    return others.length === 0 && hosts.every((host) => host === master?.host) && ready.every(Boolean) && master;
  }

  async function startData() {
    for (const pod of data) {
      await pod.start();
      await until(`${pod.name} is ready`, pod.isReady, report);
    }
  }

  /** What each pod says and has logged, for a person who has to find out why a test failed. */
  async function report() {
    const reports = pods.map(async (pod) => {
      const says = data.includes(pod) ? (await redis(pod, 'ROLE')).replaceAll('\n', ' ') : await namedBy(pod);
      return `${pod.name}: ${says}, ${(await pod.isReady()) ? '' : 'not '}ready\n${pod.log()}`;
    });
    return (await Promise.all(reports)).join('\n');
  }

  return {
    specs,
    pods,
    data,
    sentinels,
    redis,
    sentinel,
    start: async () => {
      await Promise.all(sentinels.map((pod) => pod.start()));
      await startData();
    },
    startData,
    settled: () => until('all pods are ready, and all sentinels name the one master', agreed, report),
    successorOf: (before) => {
      const successor = async () => {
        const [all, hosts] = await Promise.all([masters(), named()]);
        return all.find((pod) => pod !== before && hosts.includes(pod.host));
      };
      return until(`${before.name} has a successor`, successor, report);
    },
    stop: node.stop,
  };
}
