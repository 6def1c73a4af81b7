import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A file that was read, and the SHA-256 of its bytes. */
export interface SourceFile {
  readonly source: string;
  readonly text: string;
  readonly sha256: string;
}

/**
 * Reads a source: `go:<module>@<version>/<file in it>` (a Go module, which its checksum database pins; needs Go),
 * an `https://` address, or the path of a file. Throws with the source and the reason.
 */
export async function readSource(source: string): Promise<SourceFile> {
  const bytes = await read(source).catch((error: unknown) => {
    throw new Error(`${source}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return { source, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function read(source: string): Promise<Buffer> {
  const inModule = /^go:([^@]+)@([^/]+)\/(.+)$/.exec(source);
  if (inModule !== null)
    return readFile(join(await moduleDirectory(`${inModule[1]}@${inModule[2]}`), `${inModule[3]}`));
  if (!/^https?:\/\//.test(source)) return readFile(source);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
  return Buffer.from(await response.arrayBuffer());
}

async function moduleDirectory(module: string): Promise<string> {
  const go = promisify(execFile);
  const { stdout } = await go('go', ['mod', 'download', '-json', module], { cwd: tmpdir() }).catch((error: unknown) => {
    throw new Error(
      isMissing(error)
        ? 'a go: source needs Go on the PATH; install it, or give the address or the path of the file instead'
        : `go mod download ${module} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const answer: { Dir: string } = JSON.parse(stdout);
  return answer.Dir;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
