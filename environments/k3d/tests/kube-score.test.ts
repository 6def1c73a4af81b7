import { fileURLToPath } from 'node:url';
import { kubeScore } from '@keelwork/kube-score';
import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { emitted } from './emitted.ts';

const home = fileURLToPath(new URL('../jewelry-shop', import.meta.url));
const missing = await resolveBinary(kubeScore).then(
  () => undefined,
  (error: Error) => error.message,
);

const report = z.array(
  z.object({
    object_name: z.string(),
    checks: z
      .array(
        z.object({
          check: z.object({ id: z.string() }),
          grade: z.number(),
          skipped: z.boolean(),
          comments: z.array(z.object({ path: z.string(), summary: z.string() })).nullable(),
        }),
      )
      .nullable(),
  }),
);

it.skipIf(missing)(
  `kube-score finds nothing critical${missing ? ` (not run: ${missing})` : ''}`,
  { timeout: 120_000 },
  async () => {
    const files = emitted.map(({ file }) => file);
    const { stdout } = await runBinary(
      kubeScore,
      ['score', '--output-format', 'json', '--exit-one-on-warning=false', ...files],
      { cwd: home },
    );
    const critical = report
      .parse(JSON.parse(stdout))
      .flatMap(({ object_name, checks }) =>
        (checks ?? [])
          .filter(({ grade, skipped }) => grade === 1 && !skipped)
          .map(
            ({ check, comments }) =>
              `${object_name} ${check.id}: ${(comments ?? []).map(({ path, summary }) => `${path} ${summary}`).join('; ')}`,
          ),
      );
    expect(critical).toEqual([]);
  },
);
