const release = 'https://github.com/yannh/kubeconform/releases/download/v0.8.0';

/** SHA-256 of the archives, from several projects' pins of the release's CHECKSUMS, in Go's platform names. */
const sums = {
  'darwin-amd64': '71dbc87ac9f24099a62b93570e65aa06312ba6ac8aea63b7f86e9d999edf5a92',
  'darwin-arm64': 'f84f4dfbebf4a6b0b230385fa065a39ea35e02608c2b50d025dcf64775a69d67',
  'linux-amd64': '9bc2bffbf71f261128533edaf912153948b7ff238f9a531ae6d34466ec287883',
  'linux-arm64': '1f53fc8e81258197a35e8603054162a5af1de8c5af13746c71ab680d9534ed87',
  'windows-amd64': 'e3f56102bcf4f50b034a567e2482a1c5330799983ddd655952310211aef73d93',
  'windows-arm64': '4f3c9889f5f3a1e4aba84f9212f599ad3164d1fb32175fba3a53b505b0fffd0f',
  // No second source for this one is known, so it is held to the release's own file.
  'linux-arm': `${release}/CHECKSUMS`,
};

/** @type {typeof import('./index.d.mts').kubeconform} */
export const kubeconform = {
  name: 'kubeconform',
  version: 'v0.8.0',
  variable: 'KEELWORK_KUBECONFORM',
  versionArguments: ['-v'],
  sums,
  asset: (platform) => {
    const windows = platform.startsWith('windows-');
    const named = platform === 'linux-arm' ? 'linux-armv6' : platform;
    return {
      url: `${release}/kubeconform-${named}.${windows ? 'zip' : 'tar.gz'}`,
      entry: windows ? 'kubeconform.exe' : 'kubeconform',
    };
  },
  go: { package: 'github.com/yannh/kubeconform/cmd/kubeconform', linkerFlags: '-X main.version=v0.8.0' },
};
