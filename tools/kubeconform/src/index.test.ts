import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { expect, it } from 'vitest';
import { kubeconform } from './index.mjs';

it('is fetched from the addresses of its release', () => {
  expect(kubeconform.asset('linux-amd64')).toEqual({
    url: 'https://github.com/yannh/kubeconform/releases/download/v0.8.0/kubeconform-linux-amd64.tar.gz',
    entry: 'kubeconform',
  });
  expect(kubeconform.asset('windows-arm64')).toEqual({
    url: 'https://github.com/yannh/kubeconform/releases/download/v0.8.0/kubeconform-windows-arm64.zip',
    entry: 'kubeconform.exe',
  });
});

it('has a SHA-256 for every platform (linux-arm: the address of the checksum file), no two the same', () => {
  const sums = Object.entries(kubeconform.sums).flatMap(([platform, sum]) => (platform === 'linux-arm' ? [] : [sum]));
  for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(sums).size).toBe(sums.length);
  expect(Object.keys(kubeconform.sums)).toEqual(
    expect.arrayContaining(['linux-amd64', 'linux-arm64', 'darwin-arm64', 'windows-amd64']),
  );
});

const found = await resolveBinary(kubeconform).catch(() => undefined);
it.skipIf(!found)('reads manifests from stdin (not run where kubeconform cannot be had)', async () => {
  const input = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
  const { code, stdout } = await runBinary(kubeconform, ['-skip', 'ConfigMap', '-output', 'json', '-summary'], {
    input,
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ resources: [], summary: { valid: 0, invalid: 0, errors: 0, skipped: 1 } });
});
