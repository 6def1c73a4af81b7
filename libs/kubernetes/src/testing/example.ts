import { defineChart, namedText, checksum, text } from '@keelwork/chart';
import { z } from 'zod';
import {
  configMap,
  container,
  deployment,
  endpointValue,
  fixed,
  horizontalPodAutoscaler,
  httpCheck,
  keelworkUser,
  networkPolicy,
  networkPolicyValue,
  podDisruptionBudget,
  podDisruptionBudgetValue,
  portCheck,
  probes,
  replicas,
  scaledObject,
  scalingValue,
  service,
  serviceAccount,
  storageValue,
  statefulSet,
  toEndpoint,
  workloadValues,
} from '../index.ts';

/** A chart of one Deployment and one StatefulSet, made of every building block. */
export const example = defineChart({
  name: 'example',
  description: 'Shows the building blocks.',
  appVersion: '1.0.0',
  values: z.strictObject({
    ...workloadValues({
      image: { repository: 'ghcr.io/example/web', tag: '1.0.0' },
      resources: { cpu: '100m', memory: '64M' },
      idle: { cpu: '1m', memory: '32M' },
      peak: { cpu: '100m', memory: '64M' },
    }),
    greeting: z.string().default('hello').describe('What it says.'),
    scaling: scalingValue(fixed(2)),
    storage: storageValue('1Gi'),
    podDisruptionBudget: podDisruptionBudgetValue(true),
    networkPolicy: networkPolicyValue(),
    database: endpointValue('postgresql', { host: 'database', port: 5432 }),
  }),
  endpoints: () => ({}),
  objects: ({ values, release }) => {
    const identity = { chart: 'example', release };
    const config = namedText('example.conf', text`greeting = ${values.greeting}\n`);
    const pod = {
      identity,
      values,
      user: keelworkUser,
      checksums: { config: checksum(config) },
      containers: [
        container({
          name: 'web',
          image: values.image,
          resources: values.resources,
          ports: { http: 8080 },
          probes: probes({ liveness: httpCheck('/healthz', 'http'), readiness: portCheck('http') }),
          mounts: { '/etc/example': 'config' },
        }),
      ],
      volumes: { config: { configMap: { name: release.name } } },
      replicas: replicas(values.scaling),
    };
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, { 'example.conf': config }),
      service: service(identity, { http: 8080 }),
      deployment: deployment(pod),
      'stateful-set': statefulSet({
        ...pod,
        identity: { ...identity, component: 'store' },
        claims: { data: values.storage },
      }),
      'horizontal-pod-autoscaler': horizontalPodAutoscaler(identity, values.scaling),
      'scaled-object': scaledObject(identity, values.scaling),
      'pod-disruption-budget': podDisruptionBudget(identity, values.podDisruptionBudget),
      'network-policy': networkPolicy(identity, values.networkPolicy, { egress: [toEndpoint(values.database)] }),
    };
  },
});
