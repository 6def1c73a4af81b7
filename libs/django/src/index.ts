export { django } from './chart.ts';
