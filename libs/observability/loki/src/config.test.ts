import { describe, expect, it } from 'vitest';
import { complaints, hasLoki, until, withLoki } from './testing/loki-process.ts';
import { renderedConfig } from './testing/rendered.ts';

it('deletes old logs, for which Loki needs three settings', () => {
  expect(renderedConfig({ retention: '3d' })).toMatch(
    /retention_enabled: true\n.*delete_request_store: filesystem\n[^]*retention_period: 3d\n/,
  );
});

it('takes writes with a single process', () => {
  expect(renderedConfig()).toContain('replication_factor: 1\n');
  expect(renderedConfig()).toContain('auth_enabled: false\n');
});

const lacks = hasLoki ? '' : ' (not run: this machine has no loki)';

describe.skipIf(!hasLoki)(`Loki with the emitted configuration${lacks}`, () => {
  it('finds nothing wrong with it', () => {
    expect(complaints(renderedConfig())).toBe('');
    expect(complaints(renderedConfig({ retention: '2w', ingestionRateMb: 16, ingestionBurstSizeMb: 32 }))).toBe('');
  });

  it('gives back a log line, with the pod that it came from', { timeout: 60_000 }, async () => {
    const line = '{"level":"ERROR"}';
    const stream = {
      stream: { namespace: 'shop', app: 'web' },
      values: [[`${Date.now()}000000`, line, { pod: 'web-1' }]],
    };
    const found = await withLoki(renderedConfig(), async (url) => {
      const push = () =>
        fetch(`${url}/loki/api/v1/push`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ streams: [stream] }),
        });
      const query = async () =>
        Object(
          await (
            await fetch(`${url}/loki/api/v1/query_range?query=${encodeURIComponent('{namespace="shop"}')}`)
          ).json(),
        );
      await until(async () => ((await push()).status === 204 ? true : undefined));
      return until(async () => (await query()).data.result[0]);
    });
    expect(found).toMatchObject({
      stream: { namespace: 'shop', app: 'web', pod: 'web-1' },
      values: [[stream.values[0]?.[0], line]],
    });
  });
});
