import { z } from 'zod';

const port = () => z.int().min(1).max(65535);

const gateway = z.strictObject({
  mode: z.literal('gateway'),
  gatewayClassName: z.string().min(1).default('traefik').describe('Class of the Gateway, in mode gateway.'),
  httpPort: port()
    .default(8000)
    .describe("Port of Traefik's entry point for HTTP, in mode gateway: its container port, not that of its Service."),
  httpsPort: port().default(8443).describe("Port of Traefik's entry point for HTTPS, in mode gateway."),
});

const ingress = z.strictObject({
  mode: z.literal('ingress'),
  ingressClassName: z.string().min(1).default('traefik').describe('Class of the Ingress, in mode ingress.'),
});

const none = z.strictObject({ mode: z.literal('none') });

/** How requests from outside of the cluster come in: Gateway API, Ingress, or not at all. */
export const exposureValue = () =>
  z
    .discriminatedUnion('mode', [gateway, ingress, none])
    .default({ mode: 'gateway', gatewayClassName: 'traefik', httpPort: 8000, httpsPort: 8443 })
    .describe('How requests come in from outside of the cluster.');

/** Host names under which the site is reached from outside. */
export const hostsValue = () =>
  z
    .array(
      z
        .string()
        .max(253)
        .regex(/^([*][.])?[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    )
    .min(1)
    .max(32)
    .default(['localhost'])
    .describe('Host names of the site.');

/** The certificate of the site, for Gateway and Ingress alike. */
export const tlsValue = () =>
  z
    .strictObject({
      secretName: z.string().min(1).default('site-tls').describe('Secret with the certificate.'),
      clusterIssuer: z.string().min(1).optional().describe('ClusterIssuer of cert-manager that fills that Secret.'),
    })
    .optional()
    .describe(
      'The certificate of the site: its Secret, as secretName, and the ClusterIssuer, as clusterIssuer, that fills it. Not set, the site is served by HTTP alone.',
    );

/** How many requests one client may send. */
export const rateLimitValue = () =>
  z
    .strictObject({
      enabled: z.boolean().default(false).describe('Whether Traefik turns away clients that send too many requests.'),
      average: z
        .int()
        .min(1)
        .max(1000000)
        .default(100)
        .describe('Requests a second that one client may send, for each pod of Traefik.'),
      burst: z.int().min(1).max(1000000).default(200).describe('Requests that one client may send at once.'),
      proxies: z
        .int()
        .min(0)
        .max(10)
        .default(0)
        .describe(
          'Proxies in front of Traefik that add to X-Forwarded-For; 0: the client is whoever connects to Traefik.',
        ),
    })
    .describe('How many requests one client may send.');
