import { renderChart } from '@keelwork/chart';
import { helm } from '@keelwork/helm';
import { resolveBinary } from '@keelwork/pinned-binary';
import { expect, it } from 'vitest';
import { readByGo } from '../helm/read-by-go.ts';
import { expectParity } from '../parity/expect-parity.ts';
import { kitchenSink } from './kitchen-sink/chart.ts';

const found = await resolveBinary(helm).catch(() => undefined);

it.skipIf(!found)(
  "Go's own YAML reader finds the same objects in the templates (not run where Helm 4 cannot be had)",
  { timeout: 600_000 },
  async () => {
    const files = readByGo(renderChart(kitchenSink, 'its definition'));
    const { objects } = await expectParity(kitchenSink, { files });
    expect(objects).toBeGreaterThan(0);
  },
);
