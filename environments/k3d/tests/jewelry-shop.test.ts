import { describe, expect, it } from 'vitest';
import { all, find, k3dConfig, podUsage, usageOf } from './emitted.ts';

const text = (configMap: string, file: string) => find('ConfigMap', configMap).data?.[file] ?? '';

/** Pods on an idle cluster: the operator makes those of the database, and a DaemonSet has one on each node. */
function pods(web: number): number {
  const nodes = k3dConfig.servers + k3dConfig.agents;
  const scaled = new Set(all('HorizontalPodAutoscaler').map(({ spec }) => spec?.scaleTargetRef.name));
  const deployments = all('Deployment').map(({ metadata, spec }) =>
    scaled.has(metadata?.name ?? '') ? web : (spec?.replicas ?? 1),
  );
  const statefulSets = all('StatefulSet').map(({ spec }) => spec?.replicas ?? 1);
  const clusters = all('Cluster').map(({ spec }) => spec.instances);
  const agents = all('DaemonSet').map(() => nodes);
  return [...deployments, ...statefulSets, ...clusters, ...agents].reduce((sum, count) => sum + count, 0);
}

describe('the jewelry shop on k3d', () => {
  it('J1: Django is scaled from 2 to 5 pods at 70 % of its CPU, and its use is known', () => {
    const { spec } = find('HorizontalPodAutoscaler', 'web');
    expect([spec?.minReplicas, spec?.maxReplicas]).toEqual([2, 5]);
    expect(spec?.metrics).toEqual([
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
    ]);
    const web = find('Deployment', 'web');
    expect(web.spec).not.toHaveProperty('replicas');
    expect(podUsage(web.spec?.template)).toEqual({ idle: ['4m', '320M'], peak: ['500m', '330M'] });
  });

  it('J2: PostgreSQL has 3 instances and is tuned to promote a standby in seconds', () => {
    const { spec } = find('Cluster', 'database');
    expect(spec.instances).toBe(3);
    expect(usageOf(spec.inheritedMetadata?.annotations)).toEqual({ idle: ['20m', '200M'], peak: ['100m', '250M'] });
    expect(spec.primaryLease).toEqual({ leaseDurationSeconds: 6, renewDeadlineSeconds: 4, retryPeriodSeconds: 1 });
    expect(spec.probes?.readiness).toMatchObject({ periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 });
    expect([spec.failoverDelay, spec.smartShutdownTimeout]).toEqual([0, 2]);
  });

  it('J3: Redis has 3 data pods and 3 sentinels, of which 2 must agree', () => {
    const [data, sentinel] = [find('StatefulSet', 'redis-data'), find('StatefulSet', 'redis-sentinel')];
    expect([data.spec?.replicas, sentinel.spec?.replicas]).toEqual([3, 3]);
    expect(podUsage(data.spec?.template)).toEqual({ idle: ['10m', '50M'], peak: ['50m', '80M'] });
    expect(podUsage(sentinel.spec?.template)).toEqual({ idle: ['5m', '30M'], peak: ['10m', '30M'] });
    expect(text('redis-sentinel', 'sentinel.conf')).toMatch(/^sentinel monitor mymaster @MASTER@ 6379 2$/m);
  });

  it('J4: Nginx has 2 pods', () => {
    const { spec } = find('Deployment', 'nginx');
    expect(spec?.replicas).toBe(2);
    expect(podUsage(spec?.template)).toEqual({ idle: ['10m', '30M'], peak: ['100m', '50M'] });
    expect(text('nginx', 'nginx.conf')).toContain('server web:8000');
    expect(text('nginx', 'nginx.conf')).toContain('location /static/');
  });

  it('J5: PgBouncer has 2 pods', () => {
    const { spec } = find('Deployment', 'pgbouncer');
    expect(spec?.replicas).toBe(2);
    expect(podUsage(spec?.template)).toEqual({ idle: ['5m', '20M'], peak: ['20m', '30M'] });
    expect(text('pgbouncer', 'pgbouncer.ini')).toContain('shop = host=database-rw port=5432');
  });

  it('J6: there is 1 Celery worker that can be scaled, and exactly 1 beat', () => {
    const [worker, beat] = [find('Deployment', 'celery-worker'), find('Deployment', 'celery-beat')];
    expect([worker.spec?.replicas, beat.spec?.replicas]).toEqual([1, 1]);
    expect(beat.spec?.strategy).toEqual({ type: 'Recreate' });
    expect(podUsage(worker.spec?.template)).toEqual({ idle: ['10m', '150M'], peak: ['50m', '200M'] });
    expect(podUsage(beat.spec?.template)).toEqual({ idle: ['5m', '50M'], peak: ['5m', '50M'] });
  });

  it('J7: Grafana, Prometheus and Loki have 1 pod each, and Fluent Bit has one on every node', () => {
    const [grafana, prometheus, loki] = [
      find('Deployment', 'grafana'),
      find('StatefulSet', 'prometheus'),
      find('StatefulSet', 'loki'),
    ];
    expect([grafana, prometheus, loki].map(({ spec }) => spec?.replicas)).toEqual([1, 1, 1]);
    expect(podUsage(grafana.spec?.template)).toEqual({ idle: ['10m', '100M'], peak: ['20m', '150M'] });
    expect(podUsage(prometheus.spec?.template)).toEqual({ idle: ['20m', '200M'], peak: ['50m', '300M'] });
    expect(podUsage(loki.spec?.template)).toEqual({ idle: ['10m', '150M'], peak: ['20m', '200M'] });
    const agent = find('DaemonSet', 'fluent-bit');
    expect(podUsage(agent.spec?.template)).toEqual({ idle: ['5m', '30M'], peak: ['10m', '40M'] });
    expect(agent.spec?.template.spec?.tolerations).toContainEqual({ operator: 'Exists' });
  });

  it('J8: 23 pods run at the least, and 25 with 4 of Django', () => {
    expect([pods(2), pods(4)]).toEqual([23, 25]);
  });

  it('J13: the cluster file makes the nodes k3d-jewelry-shop-server-0, -agent-0 and -agent-1', () => {
    const nodes = (role: string, count: number) =>
      Array.from({ length: count }, (_, i) => `k3d-${k3dConfig.metadata.name}-${role}-${i}`);
    expect([...nodes('server', k3dConfig.servers), ...nodes('agent', k3dConfig.agents)]).toEqual([
      'k3d-jewelry-shop-server-0',
      'k3d-jewelry-shop-agent-0',
      'k3d-jewelry-shop-agent-1',
    ]);
  });
});

describe('Pod Security', () => {
  it('restricted holds in every namespace but that of the node agent', () => {
    const levels = all('Namespace').map(({ metadata }) => [
      metadata?.name,
      metadata?.labels?.['pod-security.kubernetes.io/enforce'],
    ]);
    expect(Object.fromEntries(levels)).toEqual({ 'jewelry-shop': 'restricted', 'jewelry-shop-agents': 'privileged' });
    const privileged = all('DaemonSet').map(({ metadata }) => metadata?.namespace);
    expect(privileged).toEqual(['jewelry-shop-agents']);
  });
});
