import type { KubernetesObject } from '@keelwork/chart';
import type { Environment } from '../environment/define-environment.ts';
import type { ResolvedPlatform } from '../environment/resolve.ts';
import { yamlFile, type Files } from '../files.ts';
import { fileName } from '../overlay/file-name.ts';
import { platformObjects } from '../overlay/platform-objects.ts';
import { application } from './application.ts';
import { appProject, clusterKindsOf } from './app-project.ts';
import { operators, type Operator } from './operators.ts';

/**
 * What Argo CD needs to sync an environment: `root.yaml`, applied once by hand, brings the projects and applications
 * in `applications/`: first the operators that the platforms' objects need, then the platforms.
 */
export function argocdFiles(environment: Environment, platforms: readonly ResolvedPlatform[]): Files {
  const groups = new Set(platforms.flatMap(platformObjects).map(({ apiVersion }) => apiVersion.split('/')[0]));
  const needed = operators(environment.cluster).filter(
    (operator) => !operator.groups.length || operator.groups.some((group) => groups.has(group)),
  );
  const members: KubernetesObject[] = [
    operatorsProject(environment, needed),
    ...needed.map(operatorApplication),
    ...platforms.flatMap((platform) => [
      platformProject(environment, platform),
      platformApplication(environment, platform),
    ]),
  ];
  const source = `environments/${environment.name}/environment.ts`;
  return {
    'root.yaml': yamlFile(rootApplication(environment), source),
    ...Object.fromEntries(members.map((object) => [`applications/${fileName(object)}`, yamlFile(object, source)])),
  };
}

const rootApplication = ({ name, repository }: Environment) =>
  application({
    name,
    project: 'default',
    wave: 0,
    namespace: 'argocd',
    createNamespace: false,
    source: { repoURL: repository.url, targetRevision: repository.revision, path: `argocd/${name}/applications` },
    paths: [`/argocd/${name}/applications`],
  });

const operatorsProject = ({ name }: Environment, needed: readonly Operator[]) =>
  appProject({
    name: 'operators',
    description: `Controllers that the platforms of ${name} need.`,
    repositories: [...new Set(needed.map(({ chart }) => chart.repository))],
    namespaces: needed.map(({ namespace }) => namespace),
    clusterKinds: [{ group: '*', kind: '*' }],
  });

const operatorApplication = ({ name, namespace, chart, values }: Operator) =>
  application({
    name,
    project: 'operators',
    wave: 0,
    namespace,
    createNamespace: true,
    source: {
      repoURL: chart.repository,
      chart: chart.name,
      targetRevision: chart.version,
      helm: { releaseName: name, valuesObject: values },
    },
  });

const platformProject = ({ repository }: Environment, platform: ResolvedPlatform) =>
  appProject({
    name: platform.name,
    description: `The platform ${platform.name}.`,
    repositories: [repository.url],
    namespaces: Object.keys(platform.namespaces),
    clusterKinds: clusterKindsOf(platformObjects(platform)),
  });

const platformApplication = ({ name: environment, repository }: Environment, { name }: ResolvedPlatform) =>
  application({
    name,
    project: name,
    wave: 1,
    namespace: name,
    createNamespace: false,
    source: {
      repoURL: repository.url,
      targetRevision: repository.revision,
      path: `environments/${environment}/${name}`,
    },
    paths: [`/environments/${environment}/${name}`],
  });
