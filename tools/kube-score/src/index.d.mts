import type { Tool } from '@keelwork/pinned-binary';

/** kube-score at the pinned version: for `resolveBinary` and `runBinary`. */
export const kubeScore: Tool;
