export { coreSchemas, type CoreSchemas } from './core/core-schemas.ts';
export { vendoredMinors } from './core/definitions.ts';
export { kubeconformArguments } from './kubeconform-arguments.ts';
export type { Problem } from './validate/problem.ts';
export { validateObject } from './validate/validate-object.ts';
