import { bytes, defineChart, file } from '@keelwork/chart';
import { configMap, metricsEndpoint, networkPolicy, serviceAccount, toEndpoint } from '@keelwork/kubernetes';
import { agentDaemonSet } from './daemon-set.ts';
import { port, portName } from './port.ts';
import { values } from './values.ts';

/**
 * Fluent Bit on every node, which reads the logs of all containers there and sends them to Loki. It reads files of the
 * node, so its namespace must allow Pod Security *privileged*; let nothing else live there.
 */
export const fluentBit = defineChart({
  name: 'fluent-bit',
  description: 'Fluent Bit, which ships the logs of all containers of every node to Loki.',
  appVersion: '5.1.1',
  values,
  endpoints: ({ name }) => ({
    metrics: metricsEndpoint({ instance: name, port, portName, path: '/api/v2/metrics/prometheus' }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'fluent-bit', release };
    const config = file(import.meta.url, 'config/fluent-bit.yaml.hbs', {
      name: release.name,
      namespace: release.namespace,
      loki: { host: values.loki.host, port: values.loki.port },
      bufferBytes: bytes(values.bufferLimit),
    });
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, { 'fluent-bit.yaml': config }),
      'daemon-set': agentDaemonSet(identity, values, config),
      'network-policy': networkPolicy(identity, values.networkPolicy, { egress: [toEndpoint(values.loki)] }),
    };
  },
});
