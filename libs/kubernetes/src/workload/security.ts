import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext';

/** User of our own images: above 10000, so that it is no user of the node. */
export const keelworkUser = 10001;

/** A pod that passes Pod Security *restricted*. `user` is the user and group of its processes and volumes. */
export const restrictedPod = (user: number): IPodSecurityContext => ({
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  fsGroup: user,
  fsGroupChangePolicy: 'OnRootMismatch',
  seccompProfile: { type: 'RuntimeDefault' },
});

/** A container that passes Pod Security *restricted*, with a root file system that it can't write. */
export const restrictedContainer: ISecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
};
