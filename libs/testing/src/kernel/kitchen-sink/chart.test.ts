import { helm, helm3 } from '@keelwork/helm';
import { resolveBinary } from '@keelwork/pinned-binary';
import { describe, expect, it } from 'vitest';
import { expectParity } from '../../parity/expect-parity.ts';
import { expectSameReading } from '../../parity/expect-same-reading.ts';
import { kitchenSink } from './chart.ts';

describe.each([
  ['Helm 4', helm],
  ['Helm 3', helm3],
])('every form at every place, read by %s', async (name, tool) => {
  const found = await resolveBinary(tool).catch(() => undefined);

  it.skipIf(!found)(`reads the same with the defaults (not run where ${name} cannot be had)`, () =>
    expectSameReading(kitchenSink, [], { tool }),
  );

  it.skipIf(!found)(
    `reads the same with random values (not run where ${name} cannot be had)`,
    { timeout: 600_000 },
    async () => {
      const { runs, accepted } = await expectParity(kitchenSink, { tool });
      expect(accepted / runs).toBeGreaterThan(0.98);
    },
  );
});
