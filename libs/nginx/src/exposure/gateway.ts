import { each, match, text, when, whenSet, type Ref, type Templated } from '@keelwork/chart';
import type { IGateway, IHTTPRoute } from '@keelwork/crds';
import { metadata, nameOf, type Identity } from '@keelwork/kubernetes';
import { port } from '../port.ts';
import type { NginxValues } from '../values.ts';
import { annotated } from './annotated.ts';

/** The Gateway, in mode `gateway` only. Each host has a listener of its own, as certificates are issued by listener. */
export const gateway = (identity: Identity, { exposure, hosts, tls }: Ref<NginxValues>) =>
  match(exposure, 'mode', {
    gateway: ({ gatewayClassName, httpPort, httpsPort }): Templated<IGateway> => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: annotated(identity, {
        'cert-manager.io/cluster-issuer': whenSet(tls, ({ clusterIssuer }) => clusterIssuer),
      }),
      spec: {
        gatewayClassName,
        listeners: [
          each(hosts, (hostname, index) => ({ name: text`web-${index}`, protocol: 'HTTP', port: httpPort, hostname })),
          whenSet(tls, ({ secretName }) =>
            each(hosts, (hostname, index) => ({
              name: text`websecure-${index}`,
              protocol: 'HTTPS',
              port: httpsPort,
              hostname,
              tls: { mode: 'Terminate' as const, certificateRefs: [{ name: secretName }] },
            })),
          ),
        ],
      },
    }),
  });

/** The route from the Gateway to the Service, in mode `gateway` only. */
export const httpRoute = (identity: Identity, { exposure, hosts, rateLimit }: Ref<NginxValues>) =>
  match(exposure, 'mode', {
    gateway: (): Templated<IHTTPRoute> => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: metadata(identity),
      spec: {
        parentRefs: [{ name: nameOf(identity) }],
        hostnames: hosts,
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/' } }],
            filters: [
              when(rateLimit.enabled, {
                type: 'ExtensionRef' as const,
                extensionRef: { group: 'traefik.io', kind: 'Middleware', name: nameOf(identity) },
              }),
            ],
            backendRefs: [{ name: nameOf(identity), port }],
          },
        ],
      },
    }),
  });
