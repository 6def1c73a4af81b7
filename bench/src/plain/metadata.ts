import type { Settings } from '../scenario/settings.ts';

export const selector = ({ name }: Settings, part: string): Record<string, string> => ({
  'app.kubernetes.io/name': 'shop',
  'app.kubernetes.io/instance': name,
  'app.kubernetes.io/component': part,
});

export const metadata = (of: Settings, part: string) => ({
  name: `${of.name}-${part}`,
  namespace: of.namespace,
  labels: { ...selector(of, part), 'app.kubernetes.io/managed-by': 'keelwork' },
});
