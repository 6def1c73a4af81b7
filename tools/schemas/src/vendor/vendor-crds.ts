import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { definitionsText, parseDefinitions, vendoredMinors } from '../core/definitions.ts';
import { packageDirectory } from '../package-directory.ts';
import { readDefinitions, type CustomKind } from './definition.ts';
import { folderOf, schemaFileOf } from './files.ts';
import { kindFiles } from './kind-files.ts';
import { mergePins, readPins, writePins, type Pin } from './pins.ts';
import { indexSource, modelsSource } from './registry-source.ts';
import { readSource, type SourceFile } from './source.ts';

export interface VendorOptions {
  /** Only these kinds; default: every kind that the sources define. */
  readonly kinds?: readonly string[];
  /** The package to write to; default: `@keelwork/crds`. */
  readonly directory?: string;
}

interface Found {
  readonly file: SourceFile;
  readonly kind: CustomKind;
}

/**
 * Vendors custom kinds: for each kind that the sources (see `readSource`) define, its strict schema, its TypeScript type and its model
 * class, all from the definition's preferred served version, and its pin in `sources.json`. Gives the pins of the kinds written.
 * Nothing is written unless every source is read and every kind converted; the error then lists every problem, one a line.
 */
export async function vendorCrds(
  sources: readonly string[],
  { kinds, directory = packageDirectory('@keelwork/crds') }: VendorOptions = {},
): Promise<Pin[]> {
  const problems: string[] = [];
  const found = await findKinds(sources, problems);
  const wanted = kinds === undefined ? found : found.filter(({ kind }) => kinds.includes(kind.kind));
  problems.push(...missingKinds(kinds ?? [], found), ...repeatedKinds(wanted));
  const files = await convertAll(wanted, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const pins = wanted.map(({ file: { source, sha256 }, kind: { group, version, kind } }) => ({
    group,
    version,
    kind,
    source,
    sha256,
  }));
  writeAll(directory, files, pins);
  return mergePins(...pins);
}

/**
 * Vendors every pinned kind again, from the sources in `sources.json`. Throws, and writes nothing, when the bytes of a source
 * are not those that were pinned. Gives the pins.
 */
export async function revendorCrds({
  directory = packageDirectory('@keelwork/crds'),
}: Pick<VendorOptions, 'directory'> = {}): Promise<Pin[]> {
  const pins = readPins(directory);
  const sources = [...new Set(pins.map((pin) => pin.source))];
  const files = await Promise.all(sources.map((source) => readSource(source)));
  const problems = files.flatMap((file) => {
    const pinned = pins.find((pin) => pin.source === file.source)?.sha256;
    return pinned === file.sha256
      ? []
      : [
          `${file.source}: its SHA-256 is ${file.sha256}, pinned was ${pinned}; if the change is meant, run keelwork vendor crds ${file.source}`,
        ];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return vendorCrds(sources, { kinds: pins.map((pin) => pin.kind), directory });
}

async function findKinds(sources: readonly string[], problems: string[]): Promise<Found[]> {
  const answers = await Promise.all(
    sources.map((source) => readKinds(source).catch((error: unknown) => messageOf(error))),
  );
  problems.push(...answers.filter((answer) => typeof answer === 'string'));
  return answers.filter((answer) => typeof answer !== 'string').flat();
}

async function readKinds(source: string): Promise<Found[]> {
  const file = await readSource(source);
  const kinds = inSource(source, () => readDefinitions(file.text));
  if (kinds.length === 0) throw new Error(`${source}: no CustomResourceDefinition (apiextensions.k8s.io/v1) in it`);
  return kinds.map((kind) => ({ file, kind }));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Puts the source before each line of an error. */
function inSource<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(
      messageOf(error)
        .split('\n')
        .map((line) => `${source}: ${line}`)
        .join('\n'),
    );
  }
}

function missingKinds(kinds: readonly string[], found: readonly Found[]): string[] {
  const names = found.map(({ kind }) => kind.kind);
  return kinds
    .filter((kind) => !names.includes(kind))
    .map((kind) =>
      names.length === 0
        ? `${kind}: no source defines it`
        : `${kind}: no source defines it; they define ${names.join(', ')}. Did you mean ${closest(kind, names)}?`,
    );
}

function repeatedKinds(wanted: readonly Found[]): string[] {
  return wanted.flatMap(({ file, kind }, index) => {
    const first = wanted.findIndex((other) => folderOf(other.kind) === folderOf(kind));
    return first === index
      ? []
      : [
          `${file.source}: ${kind.kind} of ${kind.group} is defined in ${wanted[first]?.file.source} too; give one of the two`,
        ];
  });
}

async function convertAll(wanted: readonly Found[], problems: string[]): Promise<Map<string, string>> {
  const { definitions } = parseDefinitions(definitionsText(vendoredMinors().at(-1) ?? ''));
  const files = new Map<string, string>();
  for (const { file, kind } of wanted) {
    try {
      for (const [path, text] of await kindFiles(kind, file.source, definitions)) files.set(path, text);
    } catch (error) {
      problems.push(`${file.source}: ${kind.kind}: ${messageOf(error)}`);
    }
  }
  return files;
}

function writeAll(directory: string, files: ReadonlyMap<string, string>, pins: readonly Pin[]): void {
  const before = readPins(directory);
  const all = mergePins(...before, ...pins);
  const kept = new Set(all.map(schemaFileOf));
  for (const pin of before)
    if (!kept.has(schemaFileOf(pin))) rmSync(join(directory, 'schemas', schemaFileOf(pin)), { force: true });
  for (const [path, text] of [
    ...files,
    ['src/index.ts', indexSource(all)] as const,
    ['src/models.ts', modelsSource(all)] as const,
  ]) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  writePins(directory, all);
}
