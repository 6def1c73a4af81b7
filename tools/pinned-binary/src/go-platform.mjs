/** @type {Readonly<Record<string, string>>} */
const names = { win32: 'windows', x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

/**
 * This machine in Go's names, such as `linux-amd64`: releases of Go programs are named so.
 * @param {{ platform: string, arch: string }} machine
 */
export function goPlatform({ platform, arch }) {
  return `${names[platform] ?? platform}-${names[arch] ?? arch}`;
}
