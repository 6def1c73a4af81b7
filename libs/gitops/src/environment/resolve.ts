import { closest, mergeValues, renderObjects, type Chart, type Instance, type KubernetesObject } from '@keelwork/chart';
import type { Instances, PlatformInEnvironment } from '../platform/define-platform.ts';
import { nameProblem } from '@keelwork/kubernetes';
import { fileName, objectName } from '../overlay/file-name.ts';
import type { Environment } from './define-environment.ts';
import { clientsOf } from './flows.ts';
import type { Problem } from './problem.ts';

/** A release as one environment runs it. */
export interface ResolvedInstance {
  readonly name: string;
  readonly chart: Chart;
  readonly namespace: string;
  /** What is said on top of the chart's defaults: by the platform, its wiring and the environment. */
  readonly values: unknown;
  readonly objects: readonly KubernetesObject[];
}

export interface ResolvedPlatform {
  readonly name: string;
  readonly namespaces: PlatformInEnvironment['namespaces'];
  readonly instances: readonly ResolvedInstance[];
}

/** Wires an environment's platforms and reads their charts as objects; every problem goes to `problems`. */
export function resolveEnvironment(environment: Environment, problems: Problem[]): ResolvedPlatform[] {
  return environment.platforms.map((platform) => {
    const { name, namespaces, overrides } = platform;
    const report = (instance: string, path: string, message: string) =>
      problems.push({ environment: environment.name, platform: name, instance, path, message });
    const instances = platform.build({ cluster: environment.cluster, namespace: name });
    checkNames(instances, overrides, namespaces, name, report);
    const clients = clientsOf(instances, overrides, name);
    const resolved = Object.entries(instances).map(([key, instance]) => {
      const allowed = clients.get(instance.name);
      if (allowed && !takesClients(instance.chart)) {
        report(
          instance.name,
          'networkPolicy.clients',
          `is connected to by ${Object.keys(allowed).join(', ')}, but its chart has no such value`,
        );
      }
      const layers = [instance.values, allowed && { networkPolicy: { clients: allowed } }, overrides[key]];
      return resolveInstance(instance, instance.namespace ?? name, layers, report);
    });
    return { name, namespaces, instances: resolved };
  });
}

type Report = (instance: string, path: string, message: string) => void;

function resolveInstance(
  instance: Instance,
  namespace: string,
  layers: readonly unknown[],
  report: Report,
): ResolvedInstance {
  const { name, chart } = instance;
  const read = renderObjects(chart, { name, namespace }, layers);
  if (!read.ok) for (const { path, message } of read.problems) report(name, path, message);
  const objects = read.ok ? read.objects.map(({ object }) => object) : [];
  for (const file of repeated(objects.map(fileName)))
    report(name, file, 'two objects would be written to this file; give one of them another name');
  for (const object of objects) {
    const wrong = nameProblem(object.kind, objectName(object));
    if (wrong) report(name, 'name', wrong);
  }
  return { name, chart, namespace, values: layers.reduce(mergeValues, {}), objects };
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) < i)),
];

function checkNames(
  instances: Instances,
  overrides: object,
  namespaces: object,
  platform: string,
  report: Report,
): void {
  const names = new Set<string>();
  for (const { name, namespace } of Object.values(instances)) {
    if (names.has(name)) report(name, 'name', 'two instances have this name; their objects would overwrite each other');
    names.add(name);
    if (namespace && !(namespace in namespaces)) {
      report(
        name,
        'namespace',
        `'${namespace}' is not a namespace of ${platform}; declare it where the platform is defined`,
      );
    }
  }
  for (const key of Object.keys(overrides)) {
    if (key in instances) continue;
    const guess = closest(key, Object.keys(instances));
    report(
      key,
      '',
      `there is no such instance; ${guess ? `did you mean '${guess}'?` : `there are ${Object.keys(instances).join(', ')}`}`,
    );
  }
}

function takesClients({ shape }: Chart): boolean {
  const policy = shape.fields['networkPolicy'];
  return policy?.kind === 'object' && 'clients' in policy.fields;
}
