import { helm } from '@keelwork/helm';
import { kustomize } from '@keelwork/kustomize';
import { resolveBinary } from '@keelwork/pinned-binary';

/** The paths of Helm and Kustomize at the repository's pinned versions, and why one is missing. */
export async function findTools() {
  const [foundHelm, foundKustomize] = await Promise.allSettled([resolveBinary(helm), resolveBinary(kustomize)]);
  const problems = [foundHelm, foundKustomize]
    .filter(({ status }) => status === 'rejected')
    .map(({ reason }) => String(reason));
  return { helm: foundHelm.value, kustomize: foundKustomize.value, problems };
}
