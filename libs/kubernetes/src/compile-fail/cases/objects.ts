import type { Templated } from '@keelwork/chart';
import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IService } from 'kubernetes-models/v1/Service';

export const unknownField: Templated<IContainer> = {
  name: 'shop',
  imagePullPolcy: 'Always', // ✗ 'imagePullPolcy' does not exist in type 'Templated<IContainer>'
};

export const unknownWord: Templated<IContainer> = {
  name: 'shop',
  imagePullPolicy: 'Sometimes', // ✗ Type '"Sometimes"' is not assignable to type
};

export const wrongType: Templated<IService> = {
  apiVersion: 'v1',
  kind: 'Service',
  spec: { ports: [{ port: '80' }] }, // ✗ Type 'string' is not assignable to type 'Templated<number>'
};
