import { defineChart, file, text } from '@keelwork/chart';
import {
  configMap,
  endpoint,
  headlessService,
  metricsEndpoint,
  networkPolicy,
  service,
  serviceAccount,
} from '@keelwork/kubernetes';
import { port, portName } from './port.ts';
import { lokiStatefulSet } from './stateful-set.ts';
import { values } from './values.ts';

/** Loki as one process on one disk: enough for about 20 GB of logs a day. */
export const loki = defineChart({
  name: 'loki',
  description: 'Loki, which keeps the logs of a platform, as one process on one disk.',
  appVersion: '3.7.6',
  values,
  endpoints: ({ name }) => ({
    http: endpoint('loki', { instance: name, host: name, port, portName }),
    metrics: metricsEndpoint({ instance: name, port, portName }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'loki', release };
    const { retention, ingestionRateMb, ingestionBurstSizeMb } = values;
    const config = file(import.meta.url, 'config/loki.yaml.hbs', { retention, ingestionRateMb, ingestionBurstSizeMb });
    const headless = text`${release.name}-headless`;
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, { 'loki.yaml': config }),
      service: service(identity, { [portName]: port }),
      'headless-service': headlessService(identity, { [portName]: port }, headless),
      'stateful-set': lokiStatefulSet(identity, values, config, headless),
      'network-policy': networkPolicy(identity, values.networkPolicy),
    };
  },
});
