import type { Tool } from '@keelwork/pinned-binary';

/** kubeconform at the pinned version: for `resolveBinary` and `runBinary`. */
export const kubeconform: Tool;
