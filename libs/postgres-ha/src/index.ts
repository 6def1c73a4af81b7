export { postgresHa } from './chart.ts';
