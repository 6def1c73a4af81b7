import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineChart } from '@keelwork/chart';
import { defineEnvironment, definePlatform, k3d } from '@keelwork/gitops';
import { z } from 'zod';
import type { Workspace } from '../workspace.ts';

export interface SmallOptions {
  /** Whether the chart still has its second object. */
  readonly second?: boolean;
  /** What the environment says of the one instance. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** Kind of the first object; by default ConfigMap. */
  readonly kind?: string;
}

/** A folder with one environment, in which one platform runs one chart of one or two ConfigMaps. */
export function smallWorkspace(
  { second = true, overrides = {}, kind = 'ConfigMap' }: SmallOptions,
  root = emptyRoot(),
): Workspace {
  const notes = defineChart({
    name: 'notes',
    description: 'Keeps notes.',
    appVersion: '1.0.0',
    values: z.strictObject({
      text: z.string().default('first').describe('The note.'),
      count: z.int().min(1).max(9).default(1).describe('How often it is said.'),
    }),
    endpoints: () => ({}),
    objects: ({ values, release }) => {
      const note = (name: string) => ({
        apiVersion: 'v1',
        kind,
        metadata: { name, namespace: release.namespace },
        data: { note: values.text },
      });
      return { first: note('first'), ...(second ? { second: note('second') } : {}) };
    },
  });
  const platform = definePlatform('desk', () => ({ notes: notes.as('notes') }));
  const environment = defineEnvironment({
    name: 'home',
    cluster: k3d({ name: 'home', servers: 1, agents: 0, cpu: 1, memory: '1G' }),
    repository: { url: 'https://example.org/desk.git', revision: 'main' },
    platforms: [{ ...platform, overrides }],
  });
  return { root, services: [{ directory: 'libs/notes', exports: { notes } }], environments: [environment] };
}

function emptyRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(join(root, 'environments/home/patches'), { recursive: true });
  return root;
}
