export { plainObjects } from './plain/objects.ts';
export { manySettings, objectsPerChart } from './scenario/settings.ts';
