import { text, type Expr, type Release } from '@keelwork/chart';

type Labels = Record<string, string | Expr<string>>;

export const nameOf = (release: Release, part: string): Expr<string> => text`${release.name}-${part}`;

export const selector = (release: Release, part: string): Labels => ({
  'app.kubernetes.io/name': 'shop',
  'app.kubernetes.io/instance': release.name,
  'app.kubernetes.io/component': part,
});

export const labels = (release: Release, part: string): Labels => ({
  ...selector(release, part),
  'app.kubernetes.io/managed-by': 'keelwork',
});

export const metadata = (release: Release, part: string) => ({
  name: nameOf(release, part),
  namespace: release.namespace,
  labels: labels(release, part),
});
