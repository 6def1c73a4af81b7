import { bytes, checksum, text, type Expr, type Ref } from '@keelwork/chart';
import { container, httpCheck, keelworkUser, nameOf, probes, statefulSet, type Identity } from '@keelwork/kubernetes';
import type { z } from 'zod';
import { tokenPath, tokenVolume } from './access.ts';
import { port, portName } from './port.ts';
import type { values } from './values.ts';

export interface Configuration {
  readonly config: Expr<string>;
  readonly rules: readonly Expr<string>[];
  /** Names of the objects that hold them. */
  readonly names: { readonly rules: Expr<string>; readonly headlessService: Expr<string> };
}

/** One Prometheus with a volume of its own. */
export function prometheusStatefulSet(
  identity: Identity,
  given: Ref<z.output<typeof values>>,
  { config, rules, names }: Configuration,
) {
  const { image, resources, retention, retentionSize, storage } = given;
  return statefulSet({
    identity,
    values: given,
    user: keelworkUser,
    replicas: 1,
    serviceName: names.headlessService,
    claims: { data: storage },
    checksums: { config: checksum(config), rules: checksum(...rules) },
    // It writes what is in memory to disk before it stops.
    terminationGracePeriodSeconds: 60,
    exemptions: {
      'service-account-token': 'Prometheus asks the API server which pods there are to scrape; its role allows no more',
    },
    containers: [
      container({
        name: 'prometheus',
        image,
        resources,
        args: [
          '--config.file=/etc/prometheus/config/prometheus.yml',
          '--storage.tsdb.path=/prometheus',
          text`--storage.tsdb.retention.time=${retention}`,
          // Prometheus reads no quantities: its GB are GiB, and 1500M means nothing to it.
          text`--storage.tsdb.retention.size=${bytes(retentionSize)}B`,
        ],
        ports: { [portName]: port },
        probes: probes({ liveness: httpCheck('/-/healthy', portName), readiness: httpCheck('/-/ready', portName) }),
        mounts: {
          '/etc/prometheus/config': { name: 'config', readOnly: true },
          '/etc/prometheus/rules': { name: 'rules', readOnly: true },
          '/prometheus': 'data',
          [tokenPath]: { name: 'token', readOnly: true },
        },
      }),
    ],
    volumes: {
      config: { configMap: { name: nameOf(identity) } },
      rules: { configMap: { name: names.rules } },
      token: tokenVolume,
    },
  });
}
