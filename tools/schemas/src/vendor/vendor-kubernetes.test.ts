import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDefinitions } from '../core/definitions.ts';
import { vendorKubernetes } from './vendor-kubernetes.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kubernetes-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const text = (fields: object): object => ({ description: 'A text.', ...fields });
const swagger = {
  definitions: {
    'io.meta.v1.ObjectMeta': text({
      type: 'object',
      properties: { name: text({ type: 'string' }), description: text({ type: 'string' }) },
    }),
    'io.v1.Thing': text({
      type: 'object',
      properties: {
        metadata: { $ref: '#/definitions/io.meta.v1.ObjectMeta' },
        list: text({ type: 'array', 'x-kubernetes-list-type': 'atomic' }),
      },
      'x-kubernetes-group-version-kind': [{ group: 'things', version: 'v1', kind: 'Thing' }],
    }),
    'io.v1.ThingList': {
      properties: { items: {} },
      'x-kubernetes-group-version-kind': [{ group: 'things', version: 'v1', kind: 'ThingList' }],
    },
    'io.v1.Unused': { type: 'object' },
  },
};

function write(folder: string, content: string): string {
  mkdirSync(join(directory, folder));
  const source = join(directory, folder, 'swagger.json');
  writeFileSync(source, content);
  return source;
}

it('keeps what the kinds need, without texts', async () => {
  const source = write('v1.40.2', JSON.stringify(swagger));
  const file = await vendorKubernetes(source, directory);
  expect(file).toBe(join(directory, '1.40.json'));
  expect(parseDefinitions(readFileSync(file, 'utf8'))).toEqual({
    source,
    definitions: {
      'io.meta.v1.ObjectMeta': {
        type: 'object',
        properties: { name: { type: 'string' }, description: { type: 'string' } },
      },
      'io.v1.Thing': {
        type: 'object',
        properties: { metadata: { $ref: '#/definitions/io.meta.v1.ObjectMeta' }, list: { type: 'array' } },
        'x-kubernetes-group-version-kind': [{ group: 'things', version: 'v1', kind: 'Thing' }],
      },
    },
  });
});

it('refuses a file without kinds, and a source that does not say its version', async () => {
  const empty = write('v1.40.3', '{}');
  await expect(vendorKubernetes(empty, directory)).rejects.toThrow(
    `${empty}: no Kubernetes kinds in it; it should be api/openapi-spec/swagger.json of k8s.io/kubernetes`,
  );
  await expect(vendorKubernetes('swagger.json', directory)).rejects.toThrow(
    "swagger.json: doesn't say its version; one folder in it (or the module's version) has to be like v1.35.4",
  );
});
