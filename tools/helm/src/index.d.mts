import type { Tool } from '@keelwork/pinned-binary';

/** Helm 4 at the pinned version, the one that Argo CD renders with: for `resolveBinary` and `runBinary`. */
export const helm: Tool;

/** Helm 3 at the pinned version, to prove that charts work in both. Environment variable: KEELWORK_HELM3. */
export const helm3: Tool;
