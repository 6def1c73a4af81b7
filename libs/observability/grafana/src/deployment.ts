import { bytes, checksum, not, text, when, type Expr, type Ref } from '@keelwork/chart';
import { container, deployment, httpCheck, nameOf, probes, secretEnv, type Identity } from '@keelwork/kubernetes';
import type { z } from 'zod';
import { port, portName } from './port.ts';
import type { values } from './values.ts';

/** The user that the image is built for, and that its bundled plugins belong to. */
const imageUser = 472;

export interface Configuration {
  /** Files by their path below /etc/grafana. */
  readonly files: Readonly<Record<string, Expr<string>>>;
  readonly dashboards: readonly Expr<string>[];
  /** Name of the ConfigMap that holds the dashboards. */
  readonly dashboardsName: Expr<string>;
}

/** One Grafana; a second would need a database server. */
export function grafanaDeployment(
  identity: Identity,
  given: Ref<z.output<typeof values>>,
  { files, dashboards, dashboardsName }: Configuration,
) {
  const { image, resources, persistence } = given;
  const mounted = Object.keys(files).map((path) => [
    `/etc/grafana/${path}`,
    { name: 'config', subPath: path.split('/').at(-1) ?? path, readOnly: true },
  ]);
  return deployment({
    identity,
    values: given,
    user: imageUser,
    replicas: 1,
    // Two at once would write to the same database.
    update: 'recreate',
    checksums: { config: checksum(...Object.values(files)), dashboards: checksum(...dashboards) },
    exemptions: {
      'container-security-context-user-group-id':
        'the image is built for user 472, which its bundled plugins belong to',
    },
    containers: [
      container({
        name: 'grafana',
        image,
        resources,
        env: [
          secretEnv('GF_SECURITY_ADMIN_USER', given.adminUser),
          secretEnv('GF_SECURITY_ADMIN_PASSWORD', given.adminPassword),
          // The rest is for the processes of its plugins.
          { name: 'GOMEMLIMIT', value: text`${bytes(resources.limits.memory, 60)}` },
        ],
        ports: { [portName]: port },
        // The first start makes the database, which takes a while on little CPU.
        probes: probes({
          liveness: httpCheck('/healthz', portName),
          readiness: httpCheck('/api/health', portName),
          startSeconds: 180,
        }),
        mounts: {
          ...Object.fromEntries(mounted),
          '/etc/grafana/dashboards': { name: 'dashboards', readOnly: true },
          '/var/lib/grafana': 'data',
          '/tmp': 'tmp',
        },
      }),
    ],
    volumes: {
      config: { configMap: { name: nameOf(identity) } },
      dashboards: { configMap: { name: dashboardsName } },
      data: {
        persistentVolumeClaim: when(persistence.enabled, { claimName: nameOf(identity) }),
        emptyDir: when(not(persistence.enabled), { sizeLimit: '128Mi' }),
      },
      tmp: { emptyDir: { sizeLimit: '64Mi' } },
    },
  });
}
