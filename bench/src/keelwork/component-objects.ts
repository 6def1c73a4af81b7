import { match, namedText, text, when, type Expr, type Ref, type Release, type Templated } from '@keelwork/chart';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IService } from 'kubernetes-models/v1/Service';
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { deployment } from './deployment.ts';
import { metadata, nameOf, selector } from './identity.ts';
import { networkPolicy } from './network-policy.ts';
import type { ComponentValues } from './values.ts';

/** The seven objects of one component, by the name of their template. */
export function componentObjects(release: Release, part: string, values: Ref<ComponentValues>, shared: Expr<string>) {
  const own = ownConfig(release, part, values);
  return {
    [`${part}-service-account`]: serviceAccount(release, part),
    [`${part}-config-map`]: configMap(release, part, { 'app.conf': shared, [`${part}.ini`]: own }),
    [`${part}-service`]: service(release, part),
    [`${part}-deployment`]: deployment(release, part, values, [shared, own]),
    [`${part}-autoscaler`]: autoscaler(release, part, values),
    [`${part}-budget`]: budget(release, part, values),
    [`${part}-network-policy`]: networkPolicy(release, part, values),
  };
}

const serviceAccount = (release: Release, part: string): Templated<IServiceAccount> => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(release, part),
  automountServiceAccountToken: false,
});

const configMap = (
  release: Release,
  part: string,
  data: Readonly<Record<string, Expr<string>>>,
): Templated<IConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(release, part),
  data,
});

const service = (release: Release, part: string): Templated<IService> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(release, part),
  spec: {
    type: 'ClusterIP',
    selector: selector(release, part),
    ports: [{ name: 'http', port: 8080, targetPort: 'http', protocol: 'TCP' }],
  },
});

const autoscaler = (release: Release, part: string, values: Ref<ComponentValues>) =>
  match(values.scaling, 'mode', {
    hpa: (hpa): Templated<IHorizontalPodAutoscaler> => ({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadata(release, part),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: nameOf(release, part) },
        minReplicas: hpa.minReplicas,
        maxReplicas: hpa.maxReplicas,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: hpa.cpuPercent } },
          },
        ],
        behavior: {
          scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
        },
      },
    }),
  });

const budget = (release: Release, part: string, values: Ref<ComponentValues>) =>
  when(values.podDisruptionBudget.enabled, {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(release, part),
    spec: {
      maxUnavailable: values.podDisruptionBudget.maxUnavailable,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: selector(release, part) },
    },
  } satisfies Templated<IPodDisruptionBudget>);

const ownConfig = (release: Release, part: string, values: Ref<ComponentValues>): Expr<string> =>
  namedText(
    `${part}.ini`,
    text`[component]
name = ${nameOf(release, part)}
threads = ${values.threads}
pid_file = /tmp/${nameOf(release, part)}.pid
`,
  );
