export { prometheus } from './chart.ts';
