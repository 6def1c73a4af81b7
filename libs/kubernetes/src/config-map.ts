import type { Expr, Templated } from '@keelwork/chart';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { metadata, type Identity } from './identity.ts';

/** Configuration files by name. */
export const configMap = (
  identity: Identity,
  data: Readonly<Record<string, string | Expr<string>>>,
  name?: string | Expr<string>,
): Templated<IConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(identity, name),
  data,
});
