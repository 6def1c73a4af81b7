import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderState, manifest, manifestName, type FolderState } from './folder-state.ts';
import type { GeneratedFolder } from './rendered.ts';

/**
 * Brings a folder on disk to what the sources give: writes what differs, each file whole or not at all, and removes what
 * nothing generates any more. Files that are right already are not touched. Gives what it changed.
 */
export function writeFolder(root: string, folder: GeneratedFolder): FolderState {
  const home = join(root, folder.path);
  const state = folderState(root, folder);
  const changed = [...state.missing, ...state.modified];
  for (const folder of new Set(changed.map((name) => dirname(join(home, name)))))
    mkdirSync(folder, { recursive: true });
  for (const name of changed) {
    const text = name === manifestName ? manifest(Object.keys(folder.files)) : folder.files[name];
    if (text !== undefined) writeWhole(join(home, name), text);
  }
  for (const name of state.orphans) {
    rmSync(join(home, name));
    removeEmpty(dirname(join(home, name)));
  }
  return state;
}

function writeWhole(file: string, text: string): void {
  const making = `${file}.making`;
  writeFileSync(making, text);
  renameSync(making, file);
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder));
}
