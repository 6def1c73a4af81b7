export { passThrough } from './pass-through.mjs';
export { resolveBinary } from './resolve-binary.mjs';
export { runBinary } from './run-binary.mjs';
