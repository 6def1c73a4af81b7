import { validateObject, vendoredMinors } from '@keelwork/schemas';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding, Validation, ValidationSet } from './finding.ts';
import { runKubeconform, type FileReport } from './kubeconform.ts';

/**
 * Validates emitted files as they lie on disk: the models' validators for each object, then kubeconform for the minor of
 * the environment and its neighbour. One kubeconform run a minor sees every file.
 */
export async function validate(root: string, sets: readonly ValidationSet[]): Promise<Validation[]> {
  const reports = new Map<ValidationSet, FileReport[]>();
  for (const minor of minorsOf(sets)) {
    const mine = sets.filter((set) => minorsFor(set).includes(minor));
    const found = await runKubeconform(root, minor, mine.flatMap(({ files }) => files));
    const byFile = new Map(found.map((report) => [report.file, report]));
    for (const set of mine) {
      reports.set(set, [...(reports.get(set) ?? []), ...set.files.flatMap((file) => byFile.get(file) ?? [])]);
    }
  }
  return Promise.all(sets.map((set) => combine(root, set, reports.get(set) ?? [])));
}

/** The minor that a set is for, and the next (or else the one before) whose schemas are here. */
export function minorsFor({ minor }: ValidationSet): string[] {
  const known = vendoredMinors();
  const place = known.indexOf(minor);
  const neighbour = known[place + 1] ?? known[place - 1];
  return neighbour ? [minor, neighbour] : [minor];
}

const minorsOf = (sets: readonly ValidationSet[]): string[] => [...new Set(sets.flatMap(minorsFor))].sort();

async function combine(root: string, set: ValidationSet, reports: readonly FileReport[]): Promise<Validation> {
  const unchecked = new Set(reports.filter(({ checked }) => !checked).map(({ file }) => file));
  const findings = new Map<string, Finding>();
  for (const file of set.files) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: lines });
    const mine = reports.filter((report) => report.file === file).flatMap((report) => report.findings);
    const modelled = (await validateObject(document.toJS())).map(({ path, message }) => ({ pointer: path, message }));
    for (const { pointer, message } of [...mine, ...modelled]) {
      const place = `${file}:${lineOf(document, pointer, lines)}`;
      findings.set(`${place} ${message}`, { place, message: pointer ? `${pointer}: ${message}` : message });
    }
  }
  return { set, checked: set.files.length - unchecked.size, findings: [...findings.values()] };
}

/** The line of the deepest part of a JSON pointer that is in the document. */
function lineOf(document: Document, pointer: string, lines: LineCounter): number {
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let depth = keys.length; depth > 0; depth--) {
    const node: unknown = document.getIn(keys.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return lines.linePos(Number(node.range[0])).line;
  }
  return 2;
}
