export { nginx } from './chart.ts';
