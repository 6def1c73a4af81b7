import type {
  IApplication,
  IApplicationSet,
  IAppProject,
  ICluster,
  IGateway,
  IHTTPRoute,
  IMiddleware,
  IPooler,
  IScaledObject,
  IScheduledBackup,
  ISealedSecret,
  ITriggerAuthentication,
} from '@keelwork/crds';

const cluster: ICluster = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Cluster',
  metadata: { name: 'cluster' },
  spec: {
    instances: 3,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-minimal-trixie',
    failoverDelay: 0,
    smartShutdownTimeout: 2,
    stopDelay: 30,
    switchoverDelay: 30,
    primaryLease: { leaseDurationSeconds: 6, renewDeadlineSeconds: 4, retryPeriodSeconds: 1 },
    probes: {
      readiness: { periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 },
      liveness: { isolationCheck: { enabled: true } },
    },
    postgresql: {
      synchronous: { method: 'any', number: 1, dataDurability: 'preferred' },
      parameters: { shared_buffers: '64MB' },
    },
    affinity: { enablePodAntiAffinity: true, topologyKey: 'kubernetes.io/hostname', podAntiAffinityType: 'required' },
    enablePDB: true,
    storage: { size: '1Gi' },
    resources: { requests: { cpu: '20m', memory: '200Mi' }, limits: { memory: '400Mi' } },
    plugins: [
      { name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true, parameters: { barmanObjectName: 'app-store' } },
    ],
  },
};

const pooler: IPooler = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Pooler',
  metadata: { name: 'pooler' },
  spec: {
    cluster: { name: 'app-db' },
    instances: 2,
    type: 'rw',
    pgbouncer: {
      poolMode: 'transaction',
      parameters: { max_client_conn: '2000', server_login_retry: '1', tcp_user_timeout: '8000' },
    },
    template: { spec: { containers: [] } },
  },
};

const scheduledBackup: IScheduledBackup = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'ScheduledBackup',
  metadata: { name: 'scheduled-backup' },
  spec: {
    cluster: { name: 'app-db' },
    schedule: '0 0 2 * * *',
    method: 'plugin',
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
    backupOwnerReference: 'self',
    immediate: true,
  },
};

const redisTrigger = (name: string, listName: string): IScaledObject['spec']['triggers'][number] => ({
  type: 'redis-sentinel',
  name,
  metadata: {
    addresses: 's-0:26379,s-1:26379,s-2:26379',
    sentinelMaster: 'mymaster',
    listName,
    listLength: '1',
    databaseIndex: '0',
  },
  authenticationRef: { name: 'redis-auth' },
});

const scaledObject: IScaledObject = {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'scaled-object' },
  spec: {
    scaleTargetRef: { name: 'celery-worker', envSourceContainerName: 'worker' },
    pollingInterval: 10,
    cooldownPeriod: 300,
    minReplicaCount: 1,
    maxReplicaCount: 1000,
    fallback: { failureThreshold: 3, replicas: 5, behavior: 'currentReplicasIfHigher' },
    advanced: {
      scalingModifiers: {
        target: '1',
        activationTarget: '0',
        metricType: 'AverageValue',
        formula: '(q+u) <= 10 ? 1 : ceil((q+u)/10)',
      },
      horizontalPodAutoscalerConfig: {
        behavior: {
          scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 1000, periodSeconds: 15 }] },
          scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }] },
        },
      },
    },
    triggers: [redisTrigger('q', 'celery'), redisTrigger('u', 'unacked')],
  },
};

const triggerAuthentication: ITriggerAuthentication = {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'TriggerAuthentication',
  metadata: { name: 'trigger-authentication' },
  spec: { secretTargetRef: [{ parameter: 'password', name: 'redis', key: 'password' }] },
};

const sealedSecret: ISealedSecret = {
  apiVersion: 'bitnami.com/v1alpha1',
  kind: 'SealedSecret',
  metadata: { name: 'sealed-secret' },
  spec: {
    encryptedData: { password: 'AgBy3i4OJSWK' },
    template: { type: 'Opaque', metadata: { labels: { app: 'shop' } } },
  },
};

const gateway: IGateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'gateway' },
  spec: {
    gatewayClassName: 'traefik',
    listeners: [{ name: 'web', port: 8000, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'Same' } } }],
  },
};

const httpRoute: IHTTPRoute = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'http-route' },
  spec: {
    parentRefs: [{ name: 'gateway', sectionName: 'web' }],
    hostnames: ['127.0.0.1.nip.io'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        filters: [
          { type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'rate-limit' } },
        ],
        backendRefs: [{ name: 'nginx', port: 8080 }],
      },
    ],
  },
};

const middleware: IMiddleware = {
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'Middleware',
  metadata: { name: 'middleware' },
  spec: { rateLimit: { average: 100, period: '1s', burst: 200, sourceCriterion: { ipStrategy: { depth: 1 } } } },
};

const source = {
  repoURL: 'https://git.example.com/shop.git',
  targetRevision: 'main',
  path: 'environments/k3d/jewelry-shop',
};
const destination = { server: 'https://kubernetes.default.svc', namespace: 'jewelry-shop' };
const syncPolicy = { automated: { prune: true, selfHeal: true }, syncOptions: ['ServerSideApply=true'] };

const application: IApplication = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'application', annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' } },
  spec: { project: 'shop', source, destination, syncPolicy },
};

const appProject: IAppProject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'app-project' },
  spec: {
    sourceRepos: [source.repoURL],
    destinations: [destination],
    clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    namespaceResourceBlacklist: [{ group: '', kind: 'ResourceQuota' }],
  },
};

const applicationSet: IApplicationSet = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata: { name: 'application-set' },
  spec: {
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: [{ git: { repoURL: source.repoURL, revision: 'main', directories: [{ path: 'environments/k3d/*' }] } }],
    template: { metadata: { name: '{{.path.basename}}' }, spec: { project: 'shop', source, destination, syncPolicy } },
  },
};

/** One object of each vendored custom kind, with the fields that Keelwork sets. */
export const customExamples = [
  appProject,
  application,
  applicationSet,
  sealedSecret,
  gateway,
  httpRoute,
  scaledObject,
  triggerAuthentication,
  cluster,
  pooler,
  scheduledBackup,
  middleware,
];
