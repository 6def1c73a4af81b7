import { expect, it } from 'vitest';
import { expectParity } from '../parity/expect-parity.ts';
import { expectSameReading } from '../parity/expect-same-reading.ts';
import { kitchenSink } from './kitchen-sink.ts';

it('reads the same with its defaults', () => expectSameReading(kitchenSink));

it('reads the same with random values', async () => {
  const report = await expectParity(kitchenSink);
  console.log(report);
  expect(report.accepted).toBeGreaterThan(0);
}, 600_000);
