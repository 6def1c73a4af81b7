import { defineChart, file } from '@keelwork/chart';
import {
  configMap,
  endpoint,
  horizontalPodAutoscaler,
  networkPolicy,
  podDisruptionBudget,
  scaledObject,
  service,
  serviceAccount,
  toEndpoint,
} from '@keelwork/kubernetes';
import { proxyDeployment } from './deployment.ts';
import { gateway, httpRoute } from './exposure/gateway.ts';
import { ingress } from './exposure/ingress.ts';
import { rateLimit } from './exposure/rate-limit.ts';
import { port } from './port.ts';
import { values } from './values.ts';

/** Nginx in front of an application: static files, a buffer for slow clients, and the way in from outside. */
export const nginx = defineChart({
  name: 'nginx',
  description:
    'Nginx in front of an application: reverse proxy, static files, and a Gateway or Ingress that leads to it.',
  appVersion: '1.30.5',
  values,
  endpoints: ({ name }) => ({
    http: endpoint('http', { instance: name, host: name, port, portName: 'http' }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'nginx', release };
    // The way in opens last, and nothing waits for it: a controller that never reports it as ready holds no migration up.
    const wayIn = { ...identity, wave: 3 };
    const config = file(import.meta.url, 'config/nginx.conf.hbs', {
      port,
      upstream: { host: values.upstream.host, port: values.upstream.port },
      staticFiles: values.staticFiles.enabled,
      hiddenPaths: values.hiddenPaths,
      trustedProxies: values.trustedProxies,
      clientMaxBodySize: values.clientMaxBodySize,
      proxyTimeoutSeconds: values.proxyTimeoutSeconds,
      workerProcesses: values.workerProcesses,
    });
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, { 'nginx.conf': config }),
      service: service(identity, { http: port }),
      deployment: proxyDeployment(identity, values, config),
      'horizontal-pod-autoscaler': horizontalPodAutoscaler(identity, values.scaling),
      'scaled-object': scaledObject(identity, values.scaling),
      'pod-disruption-budget': podDisruptionBudget(identity, values.podDisruptionBudget),
      'network-policy': networkPolicy(identity, values.networkPolicy, { egress: [toEndpoint(values.upstream)] }),
      gateway: gateway(wayIn, values),
      'http-route': httpRoute(wayIn, values),
      ingress: ingress(wayIn, values),
      'rate-limit': rateLimit(wayIn, values),
    };
  },
});
