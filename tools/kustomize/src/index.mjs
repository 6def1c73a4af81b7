/** SHA-256 of the archives, from Argo CD's and other projects' pins of the release's checksums.txt, in Go's platform names. */
const sums = {
  'darwin-amd64': 'ee7cf0c1e3592aa7bb66ba82b359933a95e7f2e0b36e5f53ed0a4535b017f2f8',
  'darwin-arm64': '8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288',
  'linux-amd64': '029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d',
  'linux-arm64': '0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142',
  'linux-ppc64le': '87ffa6d248d6baceb35463042da354a317bfd3ee49afc7f9850c05c36319c708',
  'linux-s390x': '12df0fcec017a82b41d87b85c53263ae9657740b130eba42381bae3495521c9b',
  'windows-amd64': '8ec7f5e815e526d4622c06df0a7793d8cfb6eb1c74f816b46166097fef8b26c6',
  'windows-arm64': 'f6f5090c373965760a30a59af84c81853b80d2c7dbb3236424f440e47eed3f5a',
};

/** @type {typeof import('./index.d.mts').kustomize} */
export const kustomize = {
  name: 'kustomize',
  version: 'v5.8.1',
  variable: 'KEELWORK_KUSTOMIZE',
  versionArguments: ['version'],
  sums,
  asset: (platform) => {
    const windows = platform.startsWith('windows-');
    const file = `kustomize_v5.8.1_${platform.replace('-', '_')}.${windows ? 'zip' : 'tar.gz'}`;
    return {
      url: `https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/${file}`,
      entry: windows ? 'kustomize.exe' : 'kustomize',
    };
  },
  go: { package: 'sigs.k8s.io/kustomize/kustomize/v5' },
};
