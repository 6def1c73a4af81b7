import { Gateway } from '@keelwork/crds/gateway.networking.k8s.io/gateway/model';
import { HTTPRoute } from '@keelwork/crds/gateway.networking.k8s.io/http-route/model';
import { Middleware } from '@keelwork/crds/traefik.io/middleware/model';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { describe, expect, it } from 'vitest';
import { rendered } from '../testing/rendered.ts';

const hosts = ['shop.example.com', 'www.shop.example.com'];
const tls = { secretName: 'shop-tls', clusterIssuer: 'letsencrypt' };
const entries = (...layers: readonly object[]) =>
  Object.keys(rendered(...layers)).filter((key) => ['gateway', 'http-route', 'ingress', 'rate-limit'].includes(key));

describe('the way in from outside', () => {
  it('is a Gateway and its route by default, an Ingress by a switch, or nothing', () => {
    expect(entries()).toEqual(['gateway', 'http-route']);
    expect(entries({ exposure: { mode: 'ingress' } })).toEqual(['ingress']);
    expect(entries({ exposure: { mode: 'none' }, rateLimit: { enabled: true } })).toEqual([]);
  });

  it("listens on the port of Traefik's entry point, once for each host", () => {
    expect(rendered({ hosts })['gateway']).toMatchObject({
      metadata: { name: 'shop' },
      spec: {
        gatewayClassName: 'traefik',
        listeners: [
          { name: 'web-0', protocol: 'HTTP', port: 8000, hostname: 'shop.example.com' },
          { name: 'web-1', protocol: 'HTTP', port: 8000, hostname: 'www.shop.example.com' },
        ],
      },
    });
    expect(rendered({ hosts })['http-route']).toMatchObject({
      spec: {
        parentRefs: [{ name: 'shop' }],
        hostnames: hosts,
        rules: [{ backendRefs: [{ name: 'shop', port: 8080 }] }],
      },
    });
  });

  it('ends TLS with the certificate that cert-manager keeps in a Secret', () => {
    expect(rendered({ hosts: ['shop.example.com'], tls })['gateway']).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: {
        listeners: [
          { name: 'web-0' },
          {
            name: 'websecure-0',
            protocol: 'HTTPS',
            port: 8443,
            tls: { mode: 'Terminate', certificateRefs: [{ name: 'shop-tls' }] },
          },
        ],
      },
    });
    expect(rendered({ hosts, tls, exposure: { mode: 'ingress' } })['ingress']).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: { tls: [{ hosts, secretName: 'shop-tls' }] },
    });
  });

  it('turns clients away that send too many requests, through Gateway and Ingress alike', () => {
    const rateLimit = { enabled: true, average: 50 };
    expect(rendered({ rateLimit })['rate-limit']).toMatchObject({
      spec: { rateLimit: { average: 50, burst: 200, period: '1s' } },
    });
    expect(rendered({ rateLimit })['http-route']).toMatchObject({
      spec: { rules: [{ filters: [{ type: 'ExtensionRef', extensionRef: { kind: 'Middleware', name: 'shop' } }] }] },
    });
    expect(rendered({ rateLimit, exposure: { mode: 'ingress' } })['ingress']).toMatchObject({
      metadata: {
        annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': 'jewelry-shop-shop@kubernetescrd' },
      },
    });
  });

  it('opens after everything else, so that nothing waits for a controller that is away', () => {
    const wave = { metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '3' } } };
    const rateLimit = { enabled: true };
    for (const key of ['gateway', 'http-route', 'rate-limit'])
      expect(rendered({ rateLimit, tls })[key]).toMatchObject(wave);
    expect(rendered({ exposure: { mode: 'ingress' } })['ingress']).toMatchObject(wave);
  });

  it('is valid by the definitions of Gateway API, Traefik and Kubernetes', () => {
    const all = { hosts, tls, rateLimit: { enabled: true } };
    const byGateway = rendered(all);
    new Gateway(Object(byGateway['gateway'])).validate();
    new HTTPRoute(Object(byGateway['http-route'])).validate();
    new Middleware(Object(byGateway['rate-limit'])).validate();
    new Ingress(Object(rendered(all, { exposure: { mode: 'ingress' } })['ingress'])).validate();
  });
});
