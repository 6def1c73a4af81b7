export { pgbouncer } from './chart.ts';
