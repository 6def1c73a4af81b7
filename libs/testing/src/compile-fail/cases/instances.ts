import { server } from './server.ts';

export const unknownValue = server.as('web', { imgae: { tag: '2' } }); // ✗ Did you mean to write 'image'?

export const unknownFieldInside = server.as('web', { image: { tga: '2' } }); // ✗ 'tga' does not exist in type

export const wrongType = server.as('web', { port: '8080' }); // ✗ Type 'string' is not assignable to type 'number'

export const unsetWithNull = server.as('web', { className: null }); // ✗ Type 'null' is not assignable to type 'string | undefined'

export const wrongEntry = server.as('web', { ports: { http: '80' } }); // ✗ Type 'string' is not assignable to type 'number'

export const fieldOfAnotherVariant = server.as('web', { scaling: { mode: 'auto', replicas: 3 } }); // ✗ 'replicas' does not exist in type

export const withoutVariant = server.as('web', { scaling: { max: 3 } }); // ✗ Property 'mode' is missing

export const unknownEndpoint = server.as('web').endpoints.htp; // ✗ Did you mean 'http'?
