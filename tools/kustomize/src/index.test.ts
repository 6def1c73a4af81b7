import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { expect, it } from 'vitest';
import { kustomize } from './index.mjs';

it('is fetched from the addresses of its release', () => {
  expect(kustomize.asset('linux-amd64')).toEqual({
    url: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/kustomize_v5.8.1_linux_amd64.tar.gz',
    entry: 'kustomize',
  });
  expect(kustomize.asset('windows-arm64')).toEqual({
    url: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/kustomize_v5.8.1_windows_arm64.zip',
    entry: 'kustomize.exe',
  });
});

it('has a SHA-256 for every platform, no two the same', () => {
  const sums = Object.values(kustomize.sums);
  for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(sums).size).toBe(sums.length);
  expect(Object.keys(kustomize.sums)).toEqual(
    expect.arrayContaining(['linux-amd64', 'linux-arm64', 'darwin-arm64', 'windows-amd64']),
  );
});

const found = await resolveBinary(kustomize).catch(() => undefined);
it.skipIf(!found)('is the pinned version (not run where kustomize cannot be had)', async () => {
  expect(await runBinary(kustomize, ['version'])).toEqual({ code: 0, stdout: 'v5.8.1\n', stderr: '' });
});
