import type { IProbe } from 'kubernetes-models/v1/Probe';
import { isDeepStrictEqual } from 'node:util';

/** How a container is asked: an HTTP path, an open port or a command. */
export type Check = Pick<IProbe, 'httpGet' | 'tcpSocket' | 'exec'>;

export interface Probes {
  readonly startupProbe: IProbe;
  readonly readinessProbe: IProbe;
  readonly livenessProbe: IProbe;
}

export const httpCheck = (path: string, port: string): Check => ({ httpGet: { path, port } });
export const portCheck = (port: string): Check => ({ tcpSocket: { port } });
export const commandCheck = (...command: string[]): Check => ({ exec: { command } });

export interface ProbeChecks {
  /** Restarts the container: must look at the process alone, never at what it depends on. */
  readonly liveness: Check;
  /** Takes the pod out of its Services. */
  readonly readiness: Check;
  /** Seconds that the program may take to start. By default 60. */
  readonly startSeconds?: number;
  /** Seconds that a check may take. By default 3. */
  readonly timeoutSeconds?: number;
}

/**
 * Startup, readiness and liveness. Liveness and readiness must differ: the same check for both restarts every pod when
 * a dependency is away. Readiness holds out for 20 seconds, so that a failover of the database takes no pod out.
 */
export function probes({ liveness, readiness, startSeconds = 60, timeoutSeconds = 3 }: ProbeChecks): Probes {
  if (isDeepStrictEqual(liveness, readiness)) {
    throw new TypeError(
      'liveness and readiness are the same check; a dependency that is away would then restart every pod',
    );
  }
  return {
    startupProbe: { ...liveness, periodSeconds: 2, timeoutSeconds, failureThreshold: Math.ceil(startSeconds / 2) },
    readinessProbe: { ...readiness, periodSeconds: 5, timeoutSeconds, failureThreshold: 4 },
    livenessProbe: { ...liveness, periodSeconds: 10, timeoutSeconds, failureThreshold: 6 },
  };
}
