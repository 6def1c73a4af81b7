export { celery } from './chart.ts';
