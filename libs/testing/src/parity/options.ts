import { randomInt } from 'node:crypto';
import type { Tool } from '@keelwork/pinned-binary';
import type { ChartFiles } from '../helm/chart-directory.ts';
import type { Release } from '../helm/helm-template.ts';

export interface ParityOptions {
  /** Sets of values to try. By default KEELWORK_PARITY_RUNS, or 50. */
  readonly runs?: number;
  /** The same seed draws the same values. By default KEELWORK_PARITY_SEED, or a new one at every run. */
  readonly seed?: number;
  /** Name and namespace to install as. */
  readonly release?: Release;
  /** The chart that Helm reads. By default what `renderChart` makes of the definition. */
  readonly files?: ChartFiles;
  /** The Helm to ask. By default the pinned Helm 4. */
  readonly tool?: Tool;
}

/** Options with their defaults filled in. */
export type Given = ParityOptions & Required<Pick<ParityOptions, 'release' | 'files'>>;

export const defaultRelease: Release = { name: 'instance', namespace: 'platform' };

export const runsOf = ({ runs }: ParityOptions): number => runs ?? numberFrom('KEELWORK_PARITY_RUNS') ?? 50;

export const seedOf = ({ seed }: ParityOptions): number =>
  seed ?? numberFrom('KEELWORK_PARITY_SEED') ?? randomInt(2 ** 31);

function numberFrom(variable: string): number | undefined {
  const text = process.env[variable];
  if (!text) return undefined;
  if (!/^[0-9]+$/.test(text)) throw new RangeError(`${variable}=${text}: not a whole number`);
  return Number(text);
}
