import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Header } from 'tar';

/** A release host on 127.0.0.1 that serves the given files; it counts what is asked of it. */
export async function releaseServer(files: Readonly<Record<string, Uint8Array | string>>): Promise<{
  url: string;
  requests: string[];
  close: () => void;
}> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const file = files[path];
    response.writeHead(file === undefined ? 404 : 200);
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => void server.close() };
}

/** A `.tar.gz` with a README and, at `entry`, a program. */
export function tarball(entry: string, program: string): Uint8Array {
  return gzipSync(Buffer.concat([...member('README.md', 'read me'), ...member(entry, program), Buffer.alloc(1024)]));
}

function member(path: string, text: string): Buffer[] {
  const header = new Header({ path, size: text.length, mode: 0o755, type: 'File' });
  const block = Buffer.alloc(512);
  header.encode(block, 0);
  return [block, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)];
}

/** A `.zip` with a README and, at `entry`, a program. */
export function zip(entry: string, program: string): Uint8Array {
  return zipSync({ 'README.md': Buffer.from('read me'), [entry]: Buffer.from(program) });
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
