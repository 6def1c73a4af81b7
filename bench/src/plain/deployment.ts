import { createHash } from 'node:crypto';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { ComponentSettings, Settings } from '../scenario/settings.ts';
import { metadata, selector } from './metadata.ts';

export const deployment = (
  of: Settings,
  part: string,
  component: ComponentSettings,
  config: readonly string[],
): IDeployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(of, part),
  spec: {
    revisionHistoryLimit: 3,
    selector: { matchLabels: selector(of, part) },
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    template: {
      metadata: {
        labels: metadata(of, part).labels,
        annotations: { 'checksum/config': createHash('sha256').update(config.join('')).digest('hex') },
      },
      spec: {
        serviceAccountName: `${of.name}-${part}`,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
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
            labelSelector: { matchLabels: selector(of, part) },
          },
        ],
        containers: [
          {
            name: part,
            image: `${component.image.repository}:${component.image.tag}`,
            imagePullPolicy: 'IfNotPresent',
            command: [`/usr/bin/${part}`, '--config', '/etc/app/app.conf'],
            env: [
              ...Object.entries(component.env).map(([name, value]) => ({ name, value })),
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
              requests: { cpu: component.requests.cpu, memory: component.requests.memory, 'ephemeral-storage': '64Mi' },
              limits: { memory: component.limits.memory, 'ephemeral-storage': '64Mi' },
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
          },
        ],
        volumes: [
          { name: 'config', configMap: { name: `${of.name}-${part}` } },
          { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        ],
      },
    },
  },
});
