import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, echoApplication } from '../testing/http.ts';
import { nginxProgram, startNginx, type NginxProcess } from '../testing/nginx-process.ts';
import { renderedConfig } from '../testing/rendered.ts';

const files = { 'shop.css': 'body {}', 'shop.0123456789ab.css': 'body {}' };
const missing = nginxProgram ? '' : ' (not run: this machine has no nginx)';

describe.skipIf(!nginxProgram)(`nginx with the emitted configuration${missing}`, () => {
  let application: { readonly port: number; readonly server: Server };
  let behindProxy: NginxProcess;
  let withoutProxy: NginxProcess;

  const start = (values: object) =>
    startNginx(renderedConfig({ upstream: { host: '127.0.0.1', port: application.port }, ...values }), files);
  const reached = async (nginx: NginxProcess, headers: Record<string, string>) =>
    Object(JSON.parse((await ask(nginx.port, '/', headers)).body)).headers;

  beforeAll(async () => {
    application = await echoApplication();
    behindProxy = await start({ trustedProxies: ['127.0.0.1/32'] });
    withoutProxy = await start({ trustedProxies: ['192.0.2.0/24'] });
  });

  afterAll(async () => {
    await Promise.all([behindProxy.stop(), withoutProxy.stop()]);
    application.server.close();
  });

  it('passes a request on to the application, with the host that the client asked for', async () => {
    const { status, body } = await ask(behindProxy.port, '/jewels?colour=red', { Host: 'shop.example.com:8443' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ url: '/jewels?colour=red', headers: { host: 'shop.example.com:8443' } });
  });

  it('believes a trusted proxy that the client came by HTTPS, and from where', async () => {
    expect(
      await reached(behindProxy, { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9' }),
    ).toMatchObject({
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
    });
  });

  it('believes nobody else: what a client says of itself goes no further', async () => {
    const headers = await reached(withoutProxy, {
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '203.0.113.9',
      'X-Real-IP': '203.0.113.9',
      'X-Forwarded-Host': 'evil.example.com',
      'X-Forwarded-Port': '443',
      Forwarded: 'proto=https',
      Proxy: 'evil.example.com',
    });
    expect(headers).toMatchObject({
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
    });
    for (const name of ['x-forwarded-host', 'x-forwarded-port', 'forwarded', 'proxy'])
      expect(headers).not.toHaveProperty(name);
  });

  it('says http where a trusted proxy says anything but https', async () => {
    expect(await reached(behindProxy, { 'X-Forwarded-Proto': 'https, http' })).toMatchObject({
      'x-forwarded-proto': 'http',
    });
    expect(await reached(behindProxy, {})).toMatchObject({ 'x-forwarded-proto': 'http' });
  });

  it('serves static files itself, and lets those be kept for a year whose name has a checksum', async () => {
    const plain = await ask(behindProxy.port, '/static/shop.css');
    expect(plain).toMatchObject({ status: 200, body: 'body {}' });
    expect(plain.headers).toMatchObject({
      'content-type': 'text/css',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    });
    const hashed = await ask(behindProxy.port, '/static/shop.0123456789ab.css');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('has no static files beside those that it was given', async () => {
    expect(await ask(behindProxy.port, '/static/missing.css')).toMatchObject({ status: 404 });
    expect(await ask(behindProxy.port, '/static/../nginx.conf')).not.toMatchObject({
      body: expect.stringContaining('worker_processes'),
    });
  });

  it('answers /healthz itself and hides what only the cluster may ask', async () => {
    expect(await ask(behindProxy.port, '/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    expect(await ask(behindProxy.port, '/metrics')).toMatchObject({ status: 404 });
    expect(await ask(behindProxy.port, '/readyz')).toMatchObject({ status: 404 });
  });

  it('compresses what is worth it', async () => {
    const { headers } = await ask(behindProxy.port, '/', { 'Accept-Encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });

  it('logs each request as one line of JSON, and no probes', async () => {
    await ask(behindProxy.port, '/healthz');
    await ask(behindProxy.port, '/log?q="quoted"', { 'User-Agent': 'a "browser"\\', 'X-Forwarded-For': '203.0.113.9' });
    const lines = behindProxy
      .log()
      .trim()
      .split('\n')
      .map((line) => Object(JSON.parse(line)));
    expect(lines.filter(({ uri }) => uri === '/healthz')).toEqual([]);
    expect(lines.find(({ uri }) => String(uri).startsWith('/log'))).toMatchObject({
      remote_addr: '203.0.113.9',
      method: 'GET',
      status: 200,
      user_agent: 'a "browser"\\',
      upstream_addr: `127.0.0.1:${application.port}`,
    });
  });

  it('asks the application for /static/ where it has no static files of its own', async () => {
    const nginx = await start({ staticFiles: { enabled: false } });
    expect(await ask(nginx.port, '/static/shop.css')).toMatchObject({
      status: 200,
      body: expect.stringContaining('/static/shop.css'),
    });
    await nginx.stop();
  });
});
