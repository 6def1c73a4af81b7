import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFolder } from './rendered.ts';

/** The list of generated files beside them: whatever it names was made by us, and may be removed by us. */
export const manifestName = '.keelwork.json';

/** How a folder on disk differs from what the sources give now. */
export interface FolderState {
  /** Generated now, not on disk. */
  readonly missing: readonly string[];
  /** On disk with other content. */
  readonly modified: readonly string[];
  /** Generated once, but by nothing any more. */
  readonly orphans: readonly string[];
  /** In a generated folder, but never generated: somebody put it there. */
  readonly strays: readonly string[];
  /** Files that are as they should be. */
  readonly unchanged: number;
}

/** Compares a generated folder with the disk. Paths are those in the folder. */
export function folderState(root: string, { path, files }: GeneratedFolder): FolderState {
  const home = join(root, path);
  const wanted: Readonly<Record<string, string>> = { ...files, [manifestName]: manifest(Object.keys(files)) };
  const names = Object.keys(wanted).sort();
  const listed = new Set(listedFiles(home));
  const present = presentFiles(home, [...names, ...listed]);
  const there = names.filter((name) => present.has(name));
  const modified = there.filter((name) => readFileSync(join(home, name), 'utf8') !== wanted[name]);
  const unknown = [...present].filter((name) => wanted[name] === undefined).sort();
  return {
    missing: names.filter((name) => !present.has(name)),
    modified,
    orphans: unknown.filter((name) => listed.has(name)),
    strays: unknown.filter((name) => !listed.has(name) && name.includes('/')),
    unchanged: there.length - modified.length,
  };
}

/** The text of a folder's list of files. */
export const manifest = (names: readonly string[]): string =>
  `${JSON.stringify({ files: [...names].sort() }, null, 2)}\n`;

/**
 * The files of a folder that generated ones may be among: those at its top, where a person may put files of their own
 * (environment.ts), and everything in the subfolders that hold generated files.
 */
function presentFiles(home: string, generated: readonly string[]): Set<string> {
  const subfolders = new Set(
    generated.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))),
  );
  const mine = entriesIn(home).filter((entry) => entry.isFile() || subfolders.has(entry.name));
  return new Set(mine.flatMap((entry) => filesAt(home, entry.name, entry)));
}

function listedFiles(home: string): string[] {
  const text = readIfThere(join(home, manifestName));
  if (text === undefined) return [];
  const parsed: unknown = JSON.parse(text);
  const files: unknown = typeof parsed === 'object' && parsed !== null && 'files' in parsed ? parsed.files : [];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

/** The file at a path, or the files below it. */
function filesAt(home: string, path: string, entry: Dirent): string[] {
  if (entry.isDirectory())
    return entriesIn(join(home, path)).flatMap((inner) => filesAt(home, `${path}/${inner.name}`, inner));
  return entry.isFile() ? [path] : [];
}

const entriesIn = (folder: string): Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
