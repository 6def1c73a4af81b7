export { redisSentinel } from './chart.ts';
