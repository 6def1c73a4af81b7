import { defineChart, when } from '@keelwork/chart';
import { djangoAppEgress } from '@keelwork/django-app';
import {
  endpoint,
  horizontalPodAutoscaler,
  metricsEndpoint,
  networkPolicy,
  podDisruptionBudget,
  scaledObject,
  service,
  serviceAccount,
  toEndpoint,
} from '@keelwork/kubernetes';
import { webDeployment } from './deployment.ts';
import { migrationJob } from './migration.ts';
import { port } from './port.ts';
import { values } from './values.ts';

/** A Django site: web pods on gunicorn behind a Service, and the migration that runs before they do. */
export const django = defineChart({
  name: 'django',
  description: 'A Django site on gunicorn: web pods that scale, and the migration of the database before they start.',
  appVersion: '1.0.0',
  values,
  endpoints: ({ name }) => ({
    http: endpoint('http', { instance: name, host: name, port, portName: 'http' }),
    metrics: metricsEndpoint({ instance: name, port, portName: 'http' }),
  }),
  objects: ({ values, release }) => {
    const web = { chart: 'django', release, component: 'web', name: release.name };
    // The Service is there from the first wave, since proxies refuse to start without its name. The autoscaler waits
    // with its Deployment: alone it would be degraded, and end the sync.
    const migrated = { ...web, wave: 2 };
    const migrate = { chart: 'django', release, component: 'migrate' };
    const { migration } = values;
    return {
      'service-account': serviceAccount(web),
      service: service(web, { http: port }),
      deployment: webDeployment(migrated, values),
      'horizontal-pod-autoscaler': horizontalPodAutoscaler(migrated, values.scaling),
      'scaled-object': scaledObject(migrated, values.scaling),
      'pod-disruption-budget': podDisruptionBudget(web, values.podDisruptionBudget),
      'network-policy': networkPolicy(web, values.networkPolicy, { egress: djangoAppEgress(values) }),
      'migrate-service-account': when(migration.enabled, serviceAccount(migrate)),
      'migrate-job': when(migration.enabled, migrationJob(migrate, values)),
      'migrate-network-policy': when(
        migration.enabled,
        networkPolicy(migrate, values.networkPolicy, { clients: false, egress: [toEndpoint(migration.database)] }),
      ),
    };
  },
});
