import { celery } from '@keelwork/celery';
import { django } from '@keelwork/django';
import { fluentBit } from '@keelwork/fluent-bit';
import { definePlatform } from '@keelwork/gitops';
import { grafana } from '@keelwork/grafana';
import { fromOtherNamespace } from '@keelwork/kubernetes';
import { loki } from '@keelwork/loki';
import { nginx } from '@keelwork/nginx';
import { pgbouncer } from '@keelwork/pgbouncer';
import { postgresHa } from '@keelwork/postgres-ha';
import { prometheus } from '@keelwork/prometheus';
import { redisSentinel } from '@keelwork/redis-sentinel';

/** The node agent reads the logs of every pod on its node, which Pod Security *restricted* forbids. */
const agents = 'jewelry-shop-agents';

/** The jewelry shop: a Django site with its database, queue and monitoring. */
export const jewelryShop = definePlatform(
  'jewelry-shop',
  ({ cluster, namespace }) => {
    const host = `shop.${cluster.domain}`;
    const databaseName = 'shop';

    const database = postgresHa.as('database', { database: databaseName });
    const pooler = pgbouncer.as('pgbouncer', { database: database.endpoints.primary, databaseName });
    const redis = redisSentinel.as('redis');
    const app = {
      database: pooler.endpoints.postgresql,
      databaseName,
      broker: redis.endpoints.sentinel,
      allowedHosts: [host],
    };

    const web = django.as('web', { ...app, migration: { database: database.endpoints.primary } });
    const proxy = nginx.as('nginx', { upstream: web.endpoints.http, hosts: [host] });
    const worker = celery.as('celery', app);

    const logs = loki.as('loki');
    const agent = fluentBit.as(
      'fluent-bit',
      { loki: fromOtherNamespace(logs.endpoints.http, namespace) },
      { namespace: agents },
    );
    const metrics = prometheus.as('prometheus', {
      scrape: {
        web: web.endpoints.metrics,
        database: database.endpoints.metrics,
        loki: logs.endpoints.metrics,
        'fluent-bit': { ...agent.endpoints.metrics, namespace: agents },
      },
    });
    const dashboards = grafana.as('grafana', { prometheus: metrics.endpoints.http, loki: logs.endpoints.http });

    return {
      database,
      pgbouncer: pooler,
      redis,
      web,
      nginx: proxy,
      celery: worker,
      prometheus: metrics,
      grafana: dashboards,
      loki: logs,
      'fluent-bit': agent,
    };
  },
  { [agents]: { podSecurity: 'privileged' } },
);
