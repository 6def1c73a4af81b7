import type { Expr } from '@keelwork/chart';
import { metadata, type Identity } from '@keelwork/kubernetes';

/** Metadata of an object, with annotations of its own. */
export function annotated(identity: Identity, annotations: Readonly<Record<string, Expr<string | undefined>>>) {
  const own = metadata(identity);
  return { ...own, annotations: { ...own.annotations, ...annotations } };
}
