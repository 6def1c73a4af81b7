export type { Pin } from './pins.ts';
export { vendorCrds, revendorCrds, type VendorOptions } from './vendor-crds.ts';
export { vendorKubernetes } from './vendor-kubernetes.ts';
