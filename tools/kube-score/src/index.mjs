const release = 'https://github.com/zegl/kube-score/releases/download/v1.20.0';
const platforms = ['darwin-amd64', 'darwin-arm64', 'linux-amd64', 'linux-arm64', 'windows-amd64'];

/** @type {typeof import('./index.d.mts').kubeScore} */
export const kubeScore = {
  name: 'kube-score',
  version: 'v1.20.0',
  variable: 'KEELWORK_KUBE_SCORE',
  versionArguments: ['version'],
  // No second source for the sums is known, so archives are held to the release's own file.
  sums: Object.fromEntries(platforms.map((platform) => [platform, `${release}/checksums.txt`])),
  asset: (platform) => ({
    url: `${release}/kube-score_1.20.0_${platform.replace('-', '_')}.tar.gz`,
    entry: platform.startsWith('windows-') ? 'kube-score.exe' : 'kube-score',
  }),
  go: { package: 'github.com/zegl/kube-score/cmd/kube-score', linkerFlags: '-X main.version=1.20.0' },
};
