/** What one component of a platform differs in from the others. */
export interface ComponentSettings {
  readonly image: { readonly repository: string; readonly tag: string };
  readonly env: Readonly<Record<string, string>>;
  /** Components that connect to it, and the port that they may reach. */
  readonly clients: Readonly<Record<string, string>>;
  readonly scaling: {
    readonly mode: 'hpa';
    readonly minReplicas: number;
    readonly maxReplicas: number;
    readonly cpuPercent: number;
  };
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly memory: string };
  readonly threads: number;
}

export const componentNames = ['web', 'api', 'worker', 'admin'] as const;

export type ComponentName = (typeof componentNames)[number];

export type Components = Readonly<Record<ComponentName, ComponentSettings>>;

/** What every contestant is given of one chart: its name, its namespace, and what it says on top of the defaults. */
export interface Settings {
  readonly name: string;
  readonly namespace: string;
  readonly features: Readonly<Record<string, string>>;
  readonly config: { readonly workers: number; readonly timeoutSeconds: number; readonly logLevel: string };
  readonly components: Components;
}

/** Every chart makes this many objects: seven for each component and two of its own. */
export const objectsPerChart = componentNames.length * 7 + 2;

/** The settings of this many charts, each different. */
export const manySettings = (charts: number): Settings[] =>
  Array.from({ length: charts }, (_, index) => settings(index));

const settings = (index: number): Settings => ({
  name: `shop-${String(index).padStart(3, '0')}`,
  namespace: `team-${index % 7}`,
  features: { CHECKOUT: index % 2 ? 'on' : 'off', RELEASE_RING: String(index % 4), SEARCH: 'yes' },
  config: { workers: 2 + (index % 3), timeoutSeconds: 30 + index, logLevel: index % 2 ? 'debug' : 'info' },
  components: {
    web: component('web', index),
    api: component('api', index),
    worker: component('worker', index),
    admin: component('admin', index),
  },
});

const component = (name: ComponentName, index: number): ComponentSettings => ({
  image: { repository: `registry.example.com/shop/${name}`, tag: `1.${index}.${name.length}` },
  env: {
    DATABASE_HOST: `database-${index}.data.svc.cluster.local`,
    LOG_FORMAT: 'json',
    MAX_CONNECTIONS: String(20 + index),
    START_AT: '12:30',
    TRACE_SAMPLE: '1e-3',
  },
  clients: Object.fromEntries(componentNames.filter((other) => other !== name).map((other) => [other, 'http'])),
  scaling: { mode: 'hpa', minReplicas: 2, maxReplicas: 4 + (index % 5), cpuPercent: 60 + (index % 20) },
  requests: { cpu: `${100 + index}m`, memory: `${128 + index}Mi` },
  limits: { memory: `${256 + index}Mi` },
  threads: 2 + (index % 6),
});
