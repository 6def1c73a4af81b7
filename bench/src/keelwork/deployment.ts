import {
  checksum,
  each,
  hasEntries,
  match,
  text,
  when,
  type Expr,
  type Ref,
  type Release,
  type Templated,
} from '@keelwork/chart';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { IContainer } from 'kubernetes-models/v1/Container';
import { labels, metadata, nameOf, selector } from './identity.ts';
import type { ComponentValues } from './values.ts';

export const deployment = (
  release: Release,
  part: string,
  values: Ref<ComponentValues>,
  config: readonly Expr<string>[],
): Templated<IDeployment> => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(release, part),
  spec: {
    replicas: match(values.scaling, 'mode', { fixed: (fixed) => fixed.replicas }),
    revisionHistoryLimit: 3,
    selector: { matchLabels: selector(release, part) },
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    template: {
      metadata: { labels: labels(release, part), annotations: { 'checksum/config': checksum(...config) } },
      spec: {
        serviceAccountName: nameOf(release, part),
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        priorityClassName: values.priorityClassName,
        nodeSelector: when(hasEntries(values.nodeSelector), values.nodeSelector),
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 10001,
          runAsGroup: 10001,
          fsGroup: 10001,
          seccompProfile: { type: 'RuntimeDefault' },
        },
        terminationGracePeriodSeconds: 30,
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'kubernetes.io/hostname',
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: selector(release, part) },
          },
        ],
        containers: [container(part, values)],
        volumes: [
          { name: 'config', configMap: { name: nameOf(release, part) } },
          { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        ],
      },
    },
  },
});

const container = (part: string, values: Ref<ComponentValues>): Templated<IContainer> => ({
  name: part,
  image: text`${values.image.repository}:${values.image.tag}`,
  imagePullPolicy: values.image.pullPolicy,
  command: [`/usr/bin/${part}`, '--config', '/etc/app/app.conf'],
  env: [
    each(values.env, (value, name) => ({ name, value })),
    { name: 'DATABASE_PASSWORD', valueFrom: { secretKeyRef: { name: 'database-app', key: 'password' } } },
  ],
  ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
  startupProbe: {
    httpGet: { path: '/healthz', port: 'http' },
    periodSeconds: 2,
    timeoutSeconds: 3,
    failureThreshold: 30,
  },
  readinessProbe: {
    httpGet: { path: '/readyz', port: 'http' },
    periodSeconds: 5,
    timeoutSeconds: 3,
    failureThreshold: 4,
  },
  livenessProbe: {
    httpGet: { path: '/healthz', port: 'http' },
    periodSeconds: 10,
    timeoutSeconds: 3,
    failureThreshold: 6,
  },
  resources: {
    requests: { cpu: values.requests.cpu, memory: values.requests.memory, 'ephemeral-storage': '64Mi' },
    limits: { memory: values.limits.memory, 'ephemeral-storage': '64Mi' },
  },
  securityContext: {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    capabilities: { drop: ['ALL'] },
  },
  volumeMounts: [
    { name: 'config', mountPath: '/etc/app', readOnly: true },
    { name: 'tmp', mountPath: '/tmp' },
  ],
});
