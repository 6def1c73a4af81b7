export { configMap } from './config-map.ts';
export {
  endpoint,
  endpointValue,
  flowOf,
  fromOtherNamespace,
  metricsEndpoint,
  metricsValue,
  sentinelEndpoint,
  sentinelValue,
  type Endpoint,
  type EndpointKind,
  type Flow,
  type MetricsEndpoint,
  type SentinelEndpoint,
} from './endpoint.ts';
export { labels, metadata, nameOf, selectorLabels, type Identity } from './identity.ts';
export { apiServerValue, toApiServer, type ApiServerValue } from './network/api-server.ts';
export { nameProblem } from './names.ts';
export {
  networkPolicy,
  networkPolicyValue,
  toEndpoint,
  toInstance,
  toMetrics,
  type Flows,
  type NetworkPolicyValue,
} from './network/network-policy.ts';
export { headlessService, service } from './network/service.ts';
export { horizontalPodAutoscaler } from './scaling/horizontal-pod-autoscaler.ts';
export {
  podDisruptionBudget,
  podDisruptionBudgetValue,
  type PodDisruptionBudgetValue,
} from './scaling/pod-disruption-budget.ts';
export { replicas } from './scaling/replicas.ts';
export { scaledObject } from './scaling/scaled-object.ts';
export { fixed, hpa, manual, scaleToZero, scalingValue, type Scaling, type Trigger } from './scaling/scaling.ts';
export { serviceAccount } from './service-account.ts';
export { imageName, imageValue, type ImageValue } from './values/image.ts';
export { kubernetesValue } from './values/kubernetes-value.ts';
export {
  quantity,
  resourceRequirements,
  resourcesValue,
  type Resources,
  type ResourcesValue,
} from './values/resources.ts';
export { secretEnv, secretKeyValue, type SecretKey } from './values/secret-key.ts';
export { usageAnnotations, usageValue, type Usage, type UsageValue } from './values/usage.ts';
export { workloadValues, type WorkloadDefaults, type WorkloadValues } from './values/workload.ts';
export { antiAffinity, antiAffinityValue, type AntiAffinityValue } from './workload/anti-affinity.ts';
export { container, type ContainerOptions } from './workload/container.ts';
export { daemonSet } from './workload/daemon-set.ts';
export { deployment, type DeploymentOptions } from './workload/deployment.ts';
export { syncJob, type SyncJobOptions } from './workload/job.ts';
export { podTemplate, type PodOptions } from './workload/pod-template.ts';
export {
  commandCheck,
  httpCheck,
  portCheck,
  probes,
  type Check,
  type ProbeChecks,
  type Probes,
} from './workload/probes.ts';
export { keelworkUser, restrictedContainer, restrictedPod } from './workload/security.ts';
export { statefulSet, type StatefulSetOptions } from './workload/stateful-set.ts';
export { claimSpec, storageValue, type StorageRef } from './workload/storage.ts';
export { postgresqlIdentifier } from './values/postgresql-identifier.ts';
