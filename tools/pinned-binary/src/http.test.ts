import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { get } from './http.mjs';

it('gives up on a server that takes the connection and never answers', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  expect(await get(url, 0.05)).toEqual({ problem: `${url}: no answer in 0.05 s` });
  server.closeAllConnections();
  server.close();
});
