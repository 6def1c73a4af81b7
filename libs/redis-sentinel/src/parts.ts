import type { Release } from '@keelwork/chart';
import type { Identity } from '@keelwork/kubernetes';

/** The two parts of the chart. */
export interface Parts {
  readonly data: Identity;
  readonly sentinel: Identity;
}

export const partsOf = (release: Release): Parts => ({
  data: { chart: 'redis-sentinel', release, component: 'data' },
  sentinel: { chart: 'redis-sentinel', release, component: 'sentinel' },
});
