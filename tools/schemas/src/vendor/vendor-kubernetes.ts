import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionsDirectory } from '../core/definitions.ts';
import { coreKinds } from '../core/kinds.ts';
import type { JsonSchema } from '../json-schema.ts';
import { readSource } from './source.ts';

/**
 * Vendors a Kubernetes minor: the definitions that its kinds need, out of the official `swagger.json`, without texts, one a line.
 * `source` as for `readSource`, e.g. `go:k8s.io/kubernetes@v1.35.4/api/openapi-spec/swagger.json`; it says which minor it is.
 * Gives the path of the file written.
 */
export async function vendorKubernetes(source: string, directory = definitionsDirectory()): Promise<string> {
  const minor = /[@/]v(\d+\.\d+)\.\d+\//.exec(source)?.[1];
  if (minor === undefined)
    throw new Error(
      `${source}: doesn't say its version; one folder in it (or the module's version) has to be like v1.35.4`,
    );
  const { text } = await readSource(source);
  const official: { definitions?: Record<string, JsonSchema> } = JSON.parse(text);
  const definitions = official.definitions ?? {};
  const kinds = coreKinds(definitions);
  if (kinds.length === 0)
    throw new Error(
      `${source}: no Kubernetes kinds in it; it should be api/openapi-spec/swagger.json of k8s.io/kubernetes`,
    );
  const needed = new Set<string>();
  for (const kind of kinds) reach(kind.definition, definitions, needed);
  const lines = [...needed]
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(bare(definitions[name] ?? {}))}`);
  const file = join(directory, `${minor}.json`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, `{"source":${JSON.stringify(source)},"definitions":{\n${lines.join(',\n')}\n}}\n`);
  return file;
}

function reach(name: string, definitions: Record<string, JsonSchema>, reached: Set<string>): void {
  if (reached.has(name)) return;
  reached.add(name);
  for (const [, referred] of JSON.stringify(definitions[name]).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g))
    reach(`${referred}`, definitions, reached);
}

/** Without the texts and without the keywords that only a client's patches or OpenAPI's form need. */
function bare(schema: JsonSchema): JsonSchema {
  const {
    description,
    'x-kubernetes-group-version-kind': kinds,
    properties,
    items,
    additionalProperties,
    ...rest
  } = schema;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([keyword]) => !keyword.startsWith('x-'))),
    ...(properties !== undefined && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, bare(property)])),
    }),
    ...(items !== undefined && { items: bare(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: bare(additionalProperties) }),
    ...(kinds !== undefined && { 'x-kubernetes-group-version-kind': kinds }),
  };
}
