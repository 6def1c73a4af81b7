import { defineChart, each, file, text } from '@keelwork/chart';
import {
  configMap,
  endpoint,
  headlessService,
  metricsEndpoint,
  networkPolicy,
  service,
  serviceAccount,
  toApiServer,
  toMetrics,
} from '@keelwork/kubernetes';
import { role, roleBinding, roleBindingsElsewhere, rolesElsewhere } from './access.ts';
import { port, portName } from './port.ts';
import { ruleFiles } from './rules.ts';
import { prometheusStatefulSet } from './stateful-set.ts';
import { values } from './values.ts';

/** One Prometheus that finds the pods of the instances it is told to scrape, and alerts by rules that come with it. */
export const prometheus = defineChart({
  name: 'prometheus',
  description: 'Prometheus, which scrapes the metrics of a platform and evaluates its alert rules.',
  appVersion: '3.15.0',
  values,
  endpoints: ({ name }) => ({
    http: endpoint('prometheus', { instance: name, host: name, port, portName }),
    metrics: metricsEndpoint({ instance: name, port, portName }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'prometheus', release };
    const names = { rules: text`${release.name}-rules`, headlessService: text`${release.name}-headless` };
    const { scrape, scrapeInterval, networkPolicy: policy } = values;
    const config = file(import.meta.url, 'config/prometheus.yml.hbs', {
      scrapeInterval,
      scrape,
      namespace: release.namespace,
    });
    const rules = ruleFiles();
    return {
      'service-account': serviceAccount(identity),
      role: role(identity),
      'role-binding': roleBinding(identity),
      'roles-elsewhere': rolesElsewhere(identity, scrape),
      'role-bindings-elsewhere': roleBindingsElsewhere(identity, scrape),
      'config-map': configMap(identity, { 'prometheus.yml': config }),
      'rules-config-map': configMap(identity, rules, names.rules),
      service: service(identity, { [portName]: port }),
      'headless-service': headlessService(identity, { [portName]: port }, names.headlessService),
      'stateful-set': prometheusStatefulSet(identity, values, { config, rules: Object.values(rules), names }),
      'network-policy': networkPolicy(identity, policy, {
        egress: [toApiServer(policy.apiServer), each(scrape, toMetrics)],
      }),
    };
  },
});
