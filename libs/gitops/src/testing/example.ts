import { defineChart } from '@keelwork/chart';
import {
  container,
  deployment,
  endpoint,
  endpointValue,
  fixed,
  httpCheck,
  keelworkUser,
  networkPolicy,
  networkPolicyValue,
  portCheck,
  probes,
  replicas,
  scalingValue,
  service,
  toEndpoint,
  workloadValues,
} from '@keelwork/kubernetes';
import { z } from 'zod';
import { defineEnvironment, type Environment } from '../environment/define-environment.ts';
import { k3d } from '../cluster/k3d.ts';
import { definePlatform, type PlatformInEnvironment } from '../platform/define-platform.ts';

/** A service with one Deployment that may call another of its kind. */
export const echo = defineChart({
  name: 'echo',
  description: 'Answers what it is asked.',
  appVersion: '1.0.0',
  values: z.strictObject({
    ...workloadValues({
      image: { repository: 'ghcr.io/example/echo', tag: '1.0.0' },
      resources: { cpu: '10m', memory: '16M' },
      idle: { cpu: '1m', memory: '8M' },
      peak: { cpu: '10m', memory: '16M' },
    }),
    scaling: scalingValue(fixed(1)),
    networkPolicy: networkPolicyValue(),
    next: endpointValue('http', { host: 'example.org', port: 80 }),
  }),
  endpoints: ({ name }) => ({ http: endpoint('http', { instance: name, host: name, port: 8080, portName: 'http' }) }),
  objects: ({ values, release }) => {
    const identity = { chart: 'echo', release };
    return {
      deployment: deployment({
        identity,
        values,
        user: keelworkUser,
        replicas: replicas(values.scaling),
        containers: [
          container({
            name: 'echo',
            image: values.image,
            resources: values.resources,
            ports: { http: 8080 },
            probes: probes({ liveness: httpCheck('/healthz', 'http'), readiness: portCheck('http') }),
          }),
        ],
      }),
      service: service(identity, { http: 8080 }),
      'network-policy': networkPolicy(identity, values.networkPolicy, { egress: [toEndpoint(values.next)] }),
    };
  },
});

/** Two echoes: the front calls the back, which lives in a namespace of its own. */
export const example = definePlatform(
  'example',
  () => {
    const back = echo.as('back', {}, { namespace: 'example-back' });
    const front = echo.as('front', { next: back.endpoints.http });
    return { back, front };
  },
  { 'example-back': { podSecurity: 'baseline' } },
);

export const environmentOf = (platform: PlatformInEnvironment, more: Partial<Environment> = {}): Environment =>
  defineEnvironment({
    name: 'test',
    cluster: k3d({ name: 'test', servers: 1, agents: 2, cpu: 3, memory: '6G' }),
    repository: { url: 'https://example.org/platform.git', revision: 'main' },
    platforms: [platform],
    ...more,
  });
