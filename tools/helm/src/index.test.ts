import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { describe, expect, it } from 'vitest';
import { helm, helm3 } from './index.mjs';

it('is fetched from the addresses of its release', () => {
  expect(helm.asset('linux-amd64')).toEqual({
    url: 'https://get.helm.sh/helm-v4.2.4-linux-amd64.tar.gz',
    entry: 'linux-amd64/helm',
  });
  expect(helm3.asset('windows-arm64')).toEqual({
    url: 'https://get.helm.sh/helm-v3.19.0-windows-arm64.zip',
    entry: 'windows-arm64/helm.exe',
  });
});

it('has a SHA-256 for every platform, no two the same', () => {
  const sums = [...Object.values(helm.sums), ...Object.values(helm3.sums)];
  for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(sums).size).toBe(sums.length);
});

describe.each([
  ['Helm 4', helm, /^v1\.36\.\d+$/],
  ['Helm 3', helm3, /^v1\.34\.\d+$/],
] as const)('%s', async (name, tool, kubernetes) => {
  const found = await resolveBinary(tool).catch(() => undefined);
  it.skipIf(!found)(
    `renders for the Kubernetes version of its release (not run where ${name} cannot be had)`,
    async () => {
      const cwd = mkdtempSync(join(tmpdir(), 'helm-'));
      mkdirSync(join(cwd, 'templates'));
      writeFileSync(join(cwd, 'Chart.yaml'), 'apiVersion: v2\nname: probe\nversion: 0.1.0\n');
      writeFileSync(join(cwd, 'templates', 'probe.yaml'), 'kubernetes: {{ .Capabilities.KubeVersion }}\n');
      const { code, stdout } = await runBinary(tool, ['template', '.'], { cwd });
      expect(code).toBe(0);
      expect(/^kubernetes: (.*)$/m.exec(stdout)?.[1]).toMatch(kubernetes);
    },
  );
});
