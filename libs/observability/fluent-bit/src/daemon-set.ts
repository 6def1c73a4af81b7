import { checksum, text, type Expr, type Ref } from '@keelwork/chart';
import { container, daemonSet, httpCheck, nameOf, probes, type Identity } from '@keelwork/kubernetes';
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext';
import type { z } from 'zod';
import { port, portName } from './port.ts';
import type { values } from './values.ts';

const root = 0;

/** Log files belong to root, and so does the directory where the agent remembers what it has read. */
const pod: IPodSecurityContext = { runAsUser: root, runAsGroup: root, seccompProfile: { type: 'RuntimeDefault' } };

/** Root without a single capability: it may read and write what belongs to root, and nothing else. */
const agent: ISecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: false,
  capabilities: { drop: ['ALL'] },
};

const exemptions = {
  'container-security-context-user-group-id': 'log files of a node belong to root',
  'host-path': 'the logs of a node, read-only, and a directory for what is not yet delivered',
};

/** One agent on every node. */
export function agentDaemonSet(identity: Identity, given: Ref<z.output<typeof values>>, config: Expr<string>) {
  const { image, resources } = given;
  const { namespace } = identity.release;
  return daemonSet({
    identity,
    values: given,
    user: root,
    securityContext: pod,
    exemptions,
    checksums: { config: checksum(config) },
    containers: [
      container({
        name: 'fluent-bit',
        image,
        resources,
        securityContext: agent,
        command: ['/fluent-bit/bin/fluent-bit'],
        args: ['--config=/etc/fluent-bit/fluent-bit.yaml'],
        ports: { [portName]: port },
        // Loki being away makes an agent not ready, and must never restart it.
        probes: probes({ liveness: httpCheck('/', portName), readiness: httpCheck('/api/v1/health', portName) }),
        mounts: {
          '/etc/fluent-bit': { name: 'config', readOnly: true },
          '/var/log': { name: 'logs', readOnly: true },
          '/var/lib/fluent-bit': 'state',
        },
      }),
    ],
    volumes: {
      config: { configMap: { name: nameOf(identity) } },
      logs: { hostPath: { path: '/var/log', type: 'Directory' } },
      state: {
        hostPath: { path: text`/var/lib/fluent-bit/${namespace}-${nameOf(identity)}`, type: 'DirectoryOrCreate' },
      },
    },
  });
}
