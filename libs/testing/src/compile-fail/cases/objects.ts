import { each, extend, when, type Templated } from '@keelwork/chart';
import type { Server, Values } from './server.ts';

const server = { apiVersion: 'v1', kind: 'Server', image: 'server:1' } as const;

export const wrongType = ({ image }: Values): Templated<Server> => ({
  ...server,
  replicas: image.tag, // ✗ Type 'string' is not assignable to type 'number'
});

export const unknownField = ({ port }: Values): Templated<Server> => ({
  ...server,
  replcas: port, // ✗ 'replcas' does not exist in type 'Templated<Server>'
});

export const optionalWhereOneIsNeeded = ({ className }: Values): Templated<Server> => ({
  ...server,
  image: className, // ✗ Type 'string | undefined' is not assignable to type 'string'
});

export const conditionWhereOneIsNeeded = ({ debug }: Values): Templated<Server> => ({
  ...server,
  image: when(debug, 'server:2'), // ✗ Type 'undefined' is not assignable to type 'string'
});

export const itemsOfAnotherType = ({ ports }: Values): Templated<Server> => ({
  ...server,
  args: ['--port', each(ports, (port) => port)], // ✗ Type 'Expr<number[]>' is not assignable to type
});

export const labelsOfAnotherType = ({ ports }: Values): Templated<Server> => ({
  ...server,
  labels: extend({ app: 'server' }, ports), // ✗ Type 'number' is not assignable to type 'string'
});
