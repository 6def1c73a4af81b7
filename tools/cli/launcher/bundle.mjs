import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entrySource } from './entry.mjs';

/**
 * The whole workspace as one file that starts in milliseconds on any Node: made when a source has changed, kept
 * outside of Git. Gives the address to import.
 */
export async function bundleIfNeeded(root) {
  const home = join(root, '.keelwork', 'cli');
  const entry = entrySource(root);
  const output = freshOutput(root, home, entry) ?? (await bundle(root, home, entry));
  return pathToFileURL(join(home, output)).href;
}

/** The name of the bundle, where every source has the size and time that it had when it was made. */
function freshOutput(root, home, entry) {
  const stamp = join(home, stampName);
  if (!existsSync(stamp)) return undefined;
  const known = JSON.parse(readFileSync(stamp, 'utf8'));
  const isFresh = ([path, size, time]) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found && found.size === size && found.mtimeMs === time;
  };
  return known.entry === entry && known.inputs.every(isFresh) ? known.output : undefined;
}

/**
 * Several processes may do this at once, while others run what was there before: names carry a hash of the content,
 * and each file appears whole.
 */
async function bundle(root, home, entry) {
  const { build, formatMessages } = await import('esbuild');
  const making = `${home}.${process.pid}`;
  const { metafile } = await build(options(root, entry, making)).catch(async (failure) => {
    for (const line of await formatMessages(failure.errors ?? [], { kind: 'error', color: process.stderr.isTTY }))
      console.error(line);
    process.exit(1);
  });
  const inputs = Object.keys(metafile.inputs)
    .filter((path) => !path.startsWith('<') && path !== 'workspace.ts')
    .map((path) => [path, statSync(join(root, path)).size, statSync(join(root, path)).mtimeMs]);
  const made = readdirSync(making);
  const output = made.find((name) => /^keelwork-.*\.mjs$/.test(name));
  writeFileSync(join(making, stampName), JSON.stringify({ entry, output, inputs }));
  mkdirSync(home, { recursive: true });
  for (const name of [...made, stampName]) renameSync(join(making, name), join(home, name));
  rmSync(making, { recursive: true });
  for (const name of readdirSync(home))
    if (name !== stampName && !made.includes(name)) rmSync(join(home, name), { force: true });
  return output;
}

const stampName = 'inputs.json';

const options = (root, entry, outdir) => ({
  stdin: { contents: entry, resolveDir: root, sourcefile: 'workspace.ts', loader: 'ts' },
  absWorkingDir: root,
  outdir,
  entryNames: 'keelwork-[hash]',
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
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
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
