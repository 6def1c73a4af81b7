export { loki } from './chart.ts';
