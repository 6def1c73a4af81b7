import { defineChart, file, text } from '@keelwork/chart';
import {
  configMap,
  endpoint,
  metricsEndpoint,
  networkPolicy,
  service,
  serviceAccount,
  toEndpoint,
} from '@keelwork/kubernetes';
import { claim } from './claim.ts';
import { dashboardFiles } from './dashboards.ts';
import { grafanaDeployment } from './deployment.ts';
import { port, portName } from './port.ts';
import { values } from './values.ts';

/** Grafana with its data sources and dashboards from files: a new pod has all that an old one had. */
export const grafana = defineChart({
  name: 'grafana',
  description: 'Grafana, with dashboards of the metrics and logs of a platform.',
  appVersion: '13.2.0',
  values,
  endpoints: ({ name }) => ({
    http: endpoint('http', { instance: name, host: name, port, portName }),
    metrics: metricsEndpoint({ instance: name, port, portName }),
  }),
  objects: ({ values, release }) => {
    const identity = { chart: 'grafana', release };
    const { prometheus, loki, rootUrl } = values;
    const ini = file(import.meta.url, 'config/grafana.ini.hbs', { rootUrl });
    const datasources = file(import.meta.url, 'config/datasources.yaml.hbs', {
      prometheus: { host: prometheus.host, port: prometheus.port },
      loki: { host: loki.host, port: loki.port },
    });
    const providers = file(import.meta.url, 'config/dashboards.yaml');
    const files = {
      'grafana.ini': ini,
      'provisioning/datasources/datasources.yaml': datasources,
      'provisioning/dashboards/dashboards.yaml': providers,
    };
    const dashboards = dashboardFiles();
    const dashboardsName = text`${release.name}-dashboards`;
    return {
      'service-account': serviceAccount(identity),
      'config-map': configMap(identity, {
        'grafana.ini': ini,
        'datasources.yaml': datasources,
        'dashboards.yaml': providers,
      }),
      'dashboards-config-map': configMap(identity, dashboards, dashboardsName),
      'persistent-volume-claim': claim(identity, values),
      service: service(identity, { [portName]: port }),
      deployment: grafanaDeployment(identity, values, { files, dashboards: Object.values(dashboards), dashboardsName }),
      'network-policy': networkPolicy(identity, values.networkPolicy, {
        egress: [toEndpoint(prometheus), toEndpoint(loki)],
      }),
    };
  },
});
