import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { freePort } from './free-port.ts';

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A GET request with exactly these headers. */
export async function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** An application that answers every request with the headers that reached it, as JSON. */
export async function echoApplication(): Promise<{ readonly port: number; readonly server: Server }> {
  const port = await freePort();
  const server = createServer(({ url, headers }, response) => {
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ url, headers, padding: 'x'.repeat(2000) }));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port, server };
}
