import { endpoint, hpa } from '@keelwork/kubernetes';
import { shop } from './shop.ts';

export const unknownValue = shop.as('shop', {
  prot: 80, // ✗ 'prot' does not exist in type
});

export const wrongType = shop.as('shop', {
  port: '80', // ✗ Type 'string' is not assignable to type 'number'
});

export const replicasBesideAnAutoscaler = shop.as('shop', {
  scaling: { mode: 'hpa', replicas: 3 }, // ✗ Object literal may only specify known properties, and 'replicas' does not exist in type
});

export const replicasGivenToTheAutoscaler = shop.as('shop', {
  scaling: hpa({ min: 1, max: 3, cpu: 70, replicas: 2 }), // ✗ Object literal may only specify known properties, and 'replicas' does not exist in type
});

export const endpointOfAnotherKind = shop.as('shop', {
  database: endpoint('http', { instance: 'web', host: 'web', port: 8000, portName: 'http' }), // ✗ Type '"http"' is not assignable to type '"postgresql"'
});
