import { when, type Ref, type Templated } from '@keelwork/chart';
import { claimSpec, metadata, type Identity } from '@keelwork/kubernetes';
import type { IPersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import type { z } from 'zod';
import type { values } from './values.ts';

/** The volume of Grafana's own database, where it is asked for. */
export const claim = (identity: Identity, { persistence }: Ref<z.output<typeof values>>) =>
  when(persistence.enabled, {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadata(identity),
    spec: claimSpec(persistence),
  } satisfies Templated<IPersistentVolumeClaim>);
