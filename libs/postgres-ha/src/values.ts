import {
  apiServerValue,
  imageValue,
  kubernetesValue,
  networkPolicyValue,
  postgresqlIdentifier,
  resourcesValue,
  storageValue,
  usageValue,
} from '@keelwork/kubernetes';
import type { IToleration } from 'kubernetes-models/v1/Toleration';
import { z } from 'zod';
import { failoverValues } from './failover.ts';
import { parametersValue } from './parameters.ts';

const placement = z
  .strictObject({
    podAntiAffinityType: z
      .enum(['preferred', 'required'])
      .default('preferred')
      .describe(
        'Whether two instances may share a node where there is no other room: required leaves an instance pending instead.',
      ),
    nodeSelector: z.record(z.string(), z.string()).default({}).describe('Labels that a node must have.'),
    tolerations: z.array(kubernetesValue<IToleration>()).default([]).describe('Taints that the instances tolerate.'),
  })
  .describe('Where the instances run.');

const synchronous = z
  .strictObject({
    method: z
      .enum(['any', 'first'])
      .default('any')
      .describe('Whether any standbys or the first of the list confirm a commit.'),
    number: z.int().min(1).max(8).default(1).describe('Standbys that confirm a commit; fewer than instances.'),
    dataDurability: z
      .enum(['preferred', 'required'])
      .default('preferred')
      .describe(
        'What happens to commits when no standby is there: preferred goes on without, required stops all writes.',
      ),
  })
  .describe('Synchronous replication; not used with one instance.');

export const values = z.strictObject({
  instances: z.int().min(1).max(9).default(3).describe('Instances: one primary, the others standbys.'),
  image: imageValue('ghcr.io/cloudnative-pg/postgresql', '18.6-minimal-trixie'),
  imagePullSecrets: z.array(z.string()).default([]).describe('Secrets with the credentials of the registry.'),
  database: postgresqlIdentifier()
    .default('app')
    .describe('Database that is made with the cluster; later changes have no effect.'),
  owner: postgresqlIdentifier()
    .default('app')
    .describe('User that owns the database; its name and password are in the Secret <name>-app, made by the operator.'),
  storage: storageValue('1Gi'),
  // The operator copies its own program (about 100 MB) into every pod, hence the local disk.
  resources: resourcesValue({ cpu: '20m', memory: '250M', memoryLimit: '400M', ephemeralStorage: '512Mi' }),
  usage: usageValue({ cpu: '20m', memory: '200M' }, { cpu: '100m', memory: '250M' }),
  ...failoverValues(),
  postgresql: z.strictObject({ synchronous, parameters: parametersValue() }).describe('How PostgreSQL itself is set.'),
  affinity: placement,
  priorityClassName: z.string().optional().describe('Priority class of the pods.'),
  networkPolicy: networkPolicyValue()
    .extend({
      apiServer: apiServerValue(),
      operatorNamespace: z
        .string()
        .min(1)
        .default('cnpg-system')
        .describe('Namespace of the operator, which must reach every instance.'),
    })
    .describe('Which flows are let through; every other is refused.'),
});
