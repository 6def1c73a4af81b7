import { each, match, text, when, whenSet, type Ref, type Templated } from '@keelwork/chart';
import { nameOf, type Identity } from '@keelwork/kubernetes';
import type { IIngress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import type { NginxValues } from '../values.ts';
import { annotated } from './annotated.ts';

/** The Ingress, in mode `ingress` only. */
export const ingress = (identity: Identity, { exposure, hosts, tls, rateLimit }: Ref<NginxValues>) =>
  match(exposure, 'mode', {
    ingress: ({ ingressClassName }): Templated<IIngress> => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: annotated(identity, {
        'cert-manager.io/cluster-issuer': whenSet(tls, ({ clusterIssuer }) => clusterIssuer),
        'traefik.ingress.kubernetes.io/router.middlewares': when(
          rateLimit.enabled,
          text`${identity.release.namespace}-${nameOf(identity)}@kubernetescrd`,
        ),
      }),
      spec: {
        ingressClassName,
        tls: [whenSet(tls, ({ secretName }) => ({ hosts, secretName }))],
        rules: each(hosts, (host) => ({
          host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix' as const,
                backend: { service: { name: nameOf(identity), port: { name: 'http' } } },
              },
            ],
          },
        })),
      },
    }),
  });
