export { grafana } from './chart.ts';
