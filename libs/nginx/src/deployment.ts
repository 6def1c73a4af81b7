import { checksum, text, when, type Expr, type Ref } from '@keelwork/chart';
import {
  container,
  deployment,
  httpCheck,
  keelworkUser,
  nameOf,
  portCheck,
  probes,
  replicas,
  type Identity,
} from '@keelwork/kubernetes';
import { port } from './port.ts';
import type { NginxValues } from './values.ts';

/** The proxies. Readiness asks Nginx alone: one that waits for the application would take every way in away with it. */
export function proxyDeployment(identity: Identity, values: Ref<NginxValues>, config: Expr<string>) {
  const { image, resources, staticFiles } = values;
  return deployment({
    identity,
    values,
    user: keelworkUser,
    replicas: replicas(values.scaling),
    checksums: { config: checksum(config) },
    initContainers: [
      when(
        staticFiles.enabled,
        container({
          name: 'copy-static-files',
          image: staticFiles.image,
          resources,
          command: ['cp', '-R', text`${staticFiles.path}/.`, '/srv/static/'],
          mounts: { '/srv/static': 'static' },
        }),
      ),
    ],
    containers: [
      container({
        name: 'nginx',
        image,
        resources,
        // Without the image's own start script, which writes to its configuration.
        command: ['nginx', '-e', 'stderr', '-c', '/etc/nginx/nginx.conf'],
        ports: { http: port },
        probes: probes({ liveness: httpCheck('/healthz', 'http'), readiness: portCheck('http') }),
        // Requests go on coming until every node has heard that the pod is leaving.
        lifecycle: { preStop: { sleep: { seconds: 5 } } },
        mounts: {
          '/etc/nginx/nginx.conf': { name: 'config', subPath: 'nginx.conf', readOnly: true },
          '/srv/static': { name: 'static', readOnly: true },
          '/tmp': 'tmp',
        },
      }),
    ],
    volumes: {
      config: { configMap: { name: nameOf(identity) } },
      static: { emptyDir: { sizeLimit: '128Mi' } },
      tmp: { emptyDir: { sizeLimit: '256Mi' } },
    },
  });
}
