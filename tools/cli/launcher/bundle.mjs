import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entrySource } from './entry.mjs';

/**
 * The whole workspace as one file that starts in milliseconds on any Node: made when a source has changed, kept
 * outside of Git. Gives the address to import.
 */
export async function bundleIfNeeded(root) {
  const home = join(root, '.keelwork', 'cli');
  const stamp = join(home, 'inputs.json');
  const entry = entrySource(root);
  const output = join(home, 'keelwork.mjs');
  if (!isFresh(root, stamp, entry)) await bundle(root, home, stamp, entry);
  return pathToFileURL(output).href;
}

/** True where every source has the size and time that it had when the bundle was made. */
function isFresh(root, stamp, entry) {
  if (!existsSync(stamp)) return false;
  const known = JSON.parse(readFileSync(stamp, 'utf8'));
  return known.entry === entry && known.inputs.every(([path, size, time]) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found && found.size === size && found.mtimeMs === time;
  });
}

async function bundle(root, home, stamp, entry) {
  const { build, formatMessages } = await import('esbuild');
  const making = `${home}.${process.pid}`;
  const { metafile } = await build(options(root, entry, making)).catch(async (failure) => {
    for (const line of await formatMessages(failure.errors ?? [], { kind: 'error', color: process.stderr.isTTY })) console.error(line);
    process.exit(1);
  });
  const inputs = Object.keys(metafile.inputs)
    .filter((path) => !path.startsWith('<') && path !== 'workspace.ts')
    .map((path) => [path, statSync(join(root, path)).size, statSync(join(root, path)).mtimeMs]);
  await writeFile(join(making, 'inputs.json'), JSON.stringify({ entry, inputs }));
  await rm(home, { recursive: true, force: true });
  await mkdir(join(home, '..'), { recursive: true });
  await rename(making, home).catch((error) => {
    if (!existsSync(stamp)) throw error;
  });
}

const options = (root, entry, outdir) => ({
  stdin: { contents: entry, resolveDir: root, sourcefile: 'workspace.ts', loader: 'ts' },
  absWorkingDir: root,
  outdir,
  entryNames: 'keelwork',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  metafile: true,
  logLevel: 'silent',
  external: ['kubernetes-models', 'json-schema-to-typescript', 'typescript'],
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  plugins: [ownAddress],
});

/** A module that reads files beside itself keeps its own address inside the bundle. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](apps|libs|environments|tools)[\\/].*\.(ts|mjs)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const contents = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};
