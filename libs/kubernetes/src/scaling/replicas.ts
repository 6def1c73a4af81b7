import { match, type Expr, type Ref } from '@keelwork/chart';
import type { Scaling } from './scaling.ts';

/** `replicas` of a workload: a number in mode `fixed`; left out in every other, where an autoscaler or a person owns it. */
export const replicas = (scaling: Ref<Scaling>): Expr<number | undefined> =>
  match(scaling, 'mode', { fixed: (chosen) => chosen.replicas });
