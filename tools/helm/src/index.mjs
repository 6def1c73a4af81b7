import { helm3Sums, helm4Sums } from './sums.mjs';

/** @type {typeof import('./index.d.mts').helm} */
export const helm = {
  name: 'helm',
  version: 'v4.2.4',
  variable: 'KEELWORK_HELM',
  versionArguments: ['version', '--short'],
  sums: helm4Sums,
  asset: (platform) => asset('v4.2.4', platform),
  go: {
    package: 'helm.sh/helm/v4/cmd/helm',
    linkerFlags: '-X helm.sh/helm/v4/internal/version.version=v4.2.4',
  },
};

/** @type {typeof import('./index.d.mts').helm3} */
export const helm3 = {
  name: 'helm',
  version: 'v3.19.0',
  variable: 'KEELWORK_HELM3',
  versionArguments: ['version', '--short'],
  sums: helm3Sums,
  asset: (platform) => asset('v3.19.0', platform),
  go: {
    package: 'helm.sh/helm/v3/cmd/helm',
    // Without its Kubernetes version (that of its client-go), Helm 3 renders for Kubernetes 1.20.
    needsLinkerFlags: true,
    linkerFlags: [
      '-X helm.sh/helm/v3/internal/version.version=v3.19.0',
      ...['chartutil', 'lint/rules'].flatMap((part) => [
        `-X helm.sh/helm/v3/pkg/${part}.k8sVersionMajor=1`,
        `-X helm.sh/helm/v3/pkg/${part}.k8sVersionMinor=34`,
      ]),
    ].join(' '),
  },
};

/**
 * @param {string} version
 * @param {string} platform
 */
function asset(version, platform) {
  const windows = platform.startsWith('windows-');
  return {
    url: `https://get.helm.sh/helm-${version}-${platform}.${windows ? 'zip' : 'tar.gz'}`,
    entry: `${platform}/helm${windows ? '.exe' : ''}`,
  };
}
