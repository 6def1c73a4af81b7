import { and, ne, when, type Ref, type Templated } from '@keelwork/chart';
import type { IMiddleware } from '@keelwork/crds';
import { metadata, type Identity } from '@keelwork/kubernetes';
import type { NginxValues } from '../values.ts';

/** The middleware that limits requests; the Gateway route and the Ingress refer to it by its name. */
export const rateLimit = (identity: Identity, { rateLimit, exposure }: Ref<NginxValues>) =>
  when(and(rateLimit.enabled, ne(exposure.mode, 'none')), {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: metadata(identity),
    spec: {
      rateLimit: {
        average: rateLimit.average,
        period: '1s',
        burst: rateLimit.burst,
        sourceCriterion: { ipStrategy: { depth: rateLimit.proxies } },
      },
    },
  } satisfies Templated<IMiddleware>);
