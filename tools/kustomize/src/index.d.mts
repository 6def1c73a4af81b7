import type { Tool } from '@keelwork/pinned-binary';

/** Kustomize at the pinned version, the one that Argo CD renders with: for `resolveBinary` and `runBinary`. */
export const kustomize: Tool;
