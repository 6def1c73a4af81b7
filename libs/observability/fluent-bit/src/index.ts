export { fluentBit } from './chart.ts';
