import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';

/** Throws unless a contestant wrote exactly these objects. */
export function checkSameObjects({ name, output }, expected) {
  const wanted = byIdentity(expected);
  const found = byIdentity(readObjects(output));
  const problems = [
    ...[...wanted.keys()].filter((key) => !found.has(key)).map((key) => `${key} is missing`),
    ...[...found.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is too many`),
    ...[...found]
      .filter(([key, object]) => wanted.has(key) && !isDeepStrictEqual(object, wanted.get(key)))
      .map(([key]) => `${key} differs`),
  ];
  if (problems.length)
    throw new Error(
      `${name} did not write the same objects: ${problems.length} problems\n${problems.slice(0, 10).join('\n')}`,
    );
}

function byIdentity(objects) {
  const found = new Map(
    objects.map((object) => [`${object.kind} ${object.metadata.namespace}/${object.metadata.name}`, object]),
  );
  if (found.size !== objects.length) throw new Error('an object was written twice');
  return found;
}

function readObjects(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.yaml'),
  );
  return files.flatMap((entry) => loadAll(readFileSync(join(entry.parentPath, entry.name), 'utf8'))).filter(Boolean);
}
