import type { Ref, Templated } from '@keelwork/chart';
import type { INetworkPolicyEgressRule } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule';
import { z } from 'zod';

/** Where the API server answers, for pods that must reach it. k3s serves it on 6443; most managed clusters on 443. */
export const apiServerValue = () =>
  z
    .strictObject({
      port: z
        .int()
        .min(1)
        .max(65535)
        .default(6443)
        .describe(
          'Port on which the API server itself listens, not that of its Service: policies see the packet after the Service.',
        ),
      cidr: z
        .string()
        .regex(/^[0-9a-f.:]+\/[0-9]{1,3}$/)
        .default('0.0.0.0/0')
        .describe(
          'Addresses that it may have. It runs on the network of the nodes, where no pod can be selected; narrow it to the nodes.',
        ),
    })
    .describe('Where the API server of the cluster answers.');

export type ApiServerValue = z.output<ReturnType<typeof apiServerValue>>;

/** What goes out to the API server. */
export const toApiServer = ({ port, cidr }: Ref<ApiServerValue>): Templated<INetworkPolicyEgressRule> => ({
  to: [{ ipBlock: { cidr } }],
  ports: [{ port, protocol: 'TCP' }],
});
