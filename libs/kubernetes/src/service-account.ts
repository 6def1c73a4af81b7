import type { Templated } from '@keelwork/chart';
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { metadata, type Identity } from './identity.ts';

/** A service account of the workload's own, whose token is mounted nowhere. */
export const serviceAccount = (identity: Identity): Templated<IServiceAccount> => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(identity),
  automountServiceAccountToken: false,
});
