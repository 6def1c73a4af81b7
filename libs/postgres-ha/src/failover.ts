import { z } from 'zod';

const seconds = (least: number) => z.int().min(least).max(86400);

/**
 * How fast a failed primary is replaced, tuned to about 10 seconds for a killed pod (the defaults of CloudNativePG allow 20).
 * A node that dies is noticed by Kubernetes only after 40 to 50 seconds, and no value here changes that.
 */
export const failoverValues = () => ({
  failoverDelay: seconds(0)
    .default(0)
    .describe('Seconds to wait before a failover; 10 to 30 where the control plane has hiccups.'),
  smartShutdownTimeout: seconds(0)
    .default(2)
    .describe(
      'Seconds that a stopping instance waits for clients to leave; the idle connections of a pooler never do, and by default would hold it for 180.',
    ),
  stopDelay: seconds(16)
    .default(30)
    .describe('Seconds that an instance may take to stop; at least 15 more than smartShutdownTimeout.'),
  switchoverDelay: seconds(1)
    .default(30)
    .describe(
      'Seconds that the old primary may take to archive and stop in a switchover; 3600 by default of CloudNativePG.',
    ),
  primaryLease: z
    .strictObject({
      leaseDurationSeconds: seconds(1)
        .default(6)
        .describe(
          'Seconds that a standby waits for a primary that is gone without a word; more than renewDeadlineSeconds.',
        ),
      renewDeadlineSeconds: seconds(1)
        .default(4)
        .describe(
          'Seconds after which a primary that cannot renew its lease stops; more than 1.2 times retryPeriodSeconds.',
        ),
      retryPeriodSeconds: seconds(1).default(1).describe('Seconds between two attempts to get or renew the lease.'),
    })
    .describe(
      'The lease that the primary holds; applies after its pod restarts. 10/7/2 where leases are lost under load.',
    ),
  probes: z
    .strictObject({
      readiness: z
        .strictObject({
          periodSeconds: seconds(1).default(2).describe('Seconds between two checks.'),
          timeoutSeconds: seconds(1).default(2).describe('Seconds that a check may take.'),
          failureThreshold: z
            .int()
            .min(1)
            .max(100)
            .default(2)
            .describe('Failed checks in a row that make the instance not ready; the operator then fails over.'),
        })
        .describe('When an instance counts as ready.'),
    })
    .describe('How instances are checked.'),
});
