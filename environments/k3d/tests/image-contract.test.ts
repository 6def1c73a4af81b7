import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { find } from './emitted.ts';

const contract = z
  .object({
    variables: z.array(z.object({ name: z.string(), required: z.boolean(), readBy: z.array(z.string()) })),
    files: z.array(z.object({ path: z.string(), access: z.enum(['read', 'write']), usedBy: z.array(z.string()) })),
  })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../../apps/jewelry-shop/image/shop/environment.json', import.meta.url), 'utf8'),
    ),
  );

const containerOf = {
  web: find('Deployment', 'web').spec?.template.spec,
  migrate: find('Job', 'web-migrate').spec?.template.spec,
  worker: find('Deployment', 'celery-worker').spec?.template.spec,
  beat: find('Deployment', 'celery-beat').spec?.template.spec,
};

/** Variables that the chart sets for the interpreter, gunicorn or Celery, and not for the project's own settings. */
const othersRead = new Set(['REMAP_SIGTERM']);

describe.each(Object.entries(containerOf))('the image as %s', (process, pod) => {
  const container = pod?.containers[0];
  const set = (container?.env ?? []).map(({ name }) => name);
  const read = contract.variables.filter(({ readBy }) => readBy.includes(process));

  it('is given every variable that it needs', () => {
    const needed = read.filter(({ required }) => required).map(({ name }) => name);
    expect(needed.filter((name) => !set.includes(name))).toEqual([]);
  });

  it('reads every variable that it is given', () => {
    const known = new Set(contract.variables.map(({ name }) => name));
    expect(set.filter((name) => !known.has(name) && !othersRead.has(name))).toEqual([]);
  });

  it('can write where it writes, on a root file system that it cannot', () => {
    const mounts = (container?.volumeMounts ?? []).map(({ mountPath }) => mountPath);
    const written = contract.files.filter(({ access, usedBy }) => access === 'write' && usedBy.includes(process));
    const covered = (path: string) => mounts.some((mount) => path === mount || path.startsWith(`${mount}/`));
    expect(written.map(({ path }) => path).filter((path) => path.startsWith('/') && !covered(path))).toEqual([]);
  });
});
