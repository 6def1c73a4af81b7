import {
  endpointValue,
  fixed,
  imageValue,
  networkPolicyValue,
  podDisruptionBudgetValue,
  scalingValue,
  workloadValues,
} from '@keelwork/kubernetes';
import { z } from 'zod';
import { exposureValue, hostsValue, rateLimitValue, tlsValue } from './exposure/values.ts';

/** The image runs as any user, given a configuration that writes to /tmp only. */
const image = { repository: 'docker.io/nginxinc/nginx-unprivileged', tag: '1.30.5' };

/** Traefik, as k3s and its own chart run it. */
const traefik = { namespace: 'kube-system', labels: { 'app.kubernetes.io/name': 'traefik' }, ports: ['http'] };

const path = () => z.string().regex(/^\/[A-Za-z0-9._\/-]*$/);

const staticFiles = z
  .strictObject({
    enabled: z.boolean().default(true).describe('Whether Nginx itself answers for /static/.'),
    image: imageValue('ghcr.io/keelwork/jewelry-shop', '1.0.0').describe(
      'The image that the static files are copied from: the one that the application runs.',
    ),
    path: path().default('/app/static').describe('Directory of the static files in that image.'),
  })
  .describe('The static files of the application.');

export const values = z.strictObject({
  ...workloadValues({
    image,
    resources: { cpu: '20m', memory: '50M', memoryLimit: '96M', ephemeralStorage: '512Mi' },
    idle: { cpu: '10m', memory: '30M' },
    peak: { cpu: '100m', memory: '50M' },
  }),
  scaling: scalingValue(fixed(2)),
  podDisruptionBudget: podDisruptionBudgetValue(true),
  networkPolicy: networkPolicyValue({ traefik }),
  upstream: endpointValue('http', { host: 'django', port: 8000 }),
  hiddenPaths: z
    .array(path())
    .default(['/metrics', '/readyz'])
    .describe('Paths of the application that answer 404 to the outside.'),
  staticFiles,
  trustedProxies: z
    .array(z.string().regex(/^[0-9a-fA-F.:]+\/[0-9]{1,3}$/))
    .default(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])
    .describe(
      'Networks of the proxies in front, whose X-Forwarded headers are believed. The network policy lets nobody else in from there.',
    ),
  clientMaxBodySize: z
    .string()
    .regex(/^[1-9][0-9]{0,5}[kmg]$/)
    .default('10m')
    .describe("Bytes that the body of a request may have, with Nginx's k, m or g."),
  proxyTimeoutSeconds: z
    .int()
    .min(1)
    .max(3600)
    .default(60)
    .describe('Seconds of silence after which a request to the application is given up.'),
  workerProcesses: z.int().min(1).max(64).default(2).describe('Worker processes of one pod.'),
  hosts: hostsValue(),
  tls: tlsValue(),
  exposure: exposureValue(),
  rateLimit: rateLimitValue(),
});

export type NginxValues = z.output<typeof values>;
