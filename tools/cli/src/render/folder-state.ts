import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
  const listed = listedFiles(home);
  const contents = new Map(names.map((name) => [name, readIfThere(join(home, name))]));
  return {
    missing: names.filter((name) => contents.get(name) === undefined),
    modified: names.filter((name) => contents.get(name) !== undefined && contents.get(name) !== wanted[name]),
    orphans: listed.filter((name) => wanted[name] === undefined && existsSync(join(home, name))),
    strays: filesInGenerated(home, [...names, ...listed]).filter((name) => wanted[name] === undefined && !listed.includes(name)),
    unchanged: names.filter((name) => contents.get(name) === wanted[name]).length,
  };
}

/** The text of a folder's list of files. */
export const manifest = (names: readonly string[]): string => `${JSON.stringify({ files: [...names].sort() }, null, 2)}\n`;

/**
 * Everything in the subfolders that hold generated files. Beside them, at the top, a person may put files of their own:
 * environment.ts, patches/.
 */
function filesInGenerated(home: string, generated: readonly string[]): string[] {
  const subfolders = new Set(generated.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))));
  return [...subfolders].flatMap((name) => filesBelow(home, join(home, name))).sort();
}

function listedFiles(home: string): string[] {
  const text = readIfThere(join(home, manifestName));
  if (text === undefined) return [];
  const parsed: unknown = JSON.parse(text);
  const files: unknown = typeof parsed === 'object' && parsed !== null && 'files' in parsed ? parsed.files : [];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

function filesBelow(home: string, folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(home, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
