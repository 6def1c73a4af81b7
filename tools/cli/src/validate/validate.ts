import { validateObject, vendoredMinors } from '@keelwork/schemas';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding, Validation, ValidationSet } from './finding.ts';
import { runKubeconform, type FileReport } from './kubeconform.ts';

/**
 * Validates emitted files as they lie on disk: the models' validators for each object, and kubeconform for the minor of
 * the environment and its neighbour. One kubeconform run a minor sees every file; the models read them meanwhile.
 */
export async function validate(root: string, sets: readonly ValidationSet[]): Promise<Validation[]> {
  const runs = minorsOf(sets).map((minor) => {
    const mine = sets.filter((set) => minorsFor(set).includes(minor));
    return runKubeconform(
      root,
      minor,
      mine.flatMap(({ files }) => files),
    );
  });
  const reports = (
    await Promise.all([
      ...runs,
      modelReports(
        root,
        sets.flatMap(({ files }) => files),
      ),
    ])
  ).flat();
  const byFile = new Map<string, FileReport[]>();
  for (const report of reports) byFile.set(report.file, [...(byFile.get(report.file) ?? []), report]);
  return sets.map((set) => combine(root, set, byFile));
}

/** The minor that a set is for, and the next (or else the one before) whose schemas are here. */
export function minorsFor({ minor }: ValidationSet): string[] {
  const known = vendoredMinors();
  const place = known.indexOf(minor);
  const neighbour = known[place + 1] ?? known[place - 1];
  return neighbour ? [minor, neighbour] : [minor];
}

const minorsOf = (sets: readonly ValidationSet[]): string[] => [...new Set(sets.flatMap(minorsFor))].sort();

/** What the models say of the object in each file. */
async function modelReports(root: string, files: readonly string[]): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const problems = await validateObject(parseDocument(readFileSync(join(root, file), 'utf8')).toJS());
    reports.push({ file, checked: true, findings: problems.map(({ path, message }) => ({ pointer: path, message })) });
  }
  return reports;
}

function combine(root: string, set: ValidationSet, byFile: ReadonlyMap<string, readonly FileReport[]>): Validation {
  const findings = new Map<string, Finding>();
  const unchecked = set.files.filter((file) => byFile.get(file)?.some(({ checked }) => !checked));
  for (const file of set.files) {
    const found = (byFile.get(file) ?? []).flatMap((report) => report.findings);
    if (!found.length) continue;
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: lines });
    for (const { pointer, message } of found) {
      const place = `${file}:${lineOf(document, pointer, lines)}`;
      findings.set(`${place} ${message}`, { place, message: pointer ? `${pointer}: ${message}` : message });
    }
  }
  return { set, checked: set.files.length - unchecked.length, findings: [...findings.values()] };
}

/** The line of the deepest part of a JSON pointer that is in the document. */
function lineOf(document: Document, pointer: string, lines: LineCounter): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let depth = keys.length; depth > 0; depth--) {
    const node: unknown = document.getIn(keys.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 2;
}
