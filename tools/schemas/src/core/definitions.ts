import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '../json-schema.ts';
import { packageDirectory } from '../package-directory.ts';

/** A Kubernetes minor's official definitions, without texts, as `vendorKubernetes` writes them. */
export interface KubernetesDefinitions {
  readonly source: string;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

export const definitionsDirectory = (): string => join(packageDirectory('@keelwork/schemas'), 'kubernetes');

/** The vendored Kubernetes minors, such as `['1.35', '1.36']`. */
export const vendoredMinors = (): string[] =>
  readdirSync(definitionsDirectory())
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** The vendored file of a minor as text. Throws, naming the minors that there are, when it is not vendored. */
export function definitionsText(minor: string): string {
  const minors = vendoredMinors();
  if (!minors.includes(minor))
    throw new Error(
      `Kubernetes ${JSON.stringify(minor)}: no schemas are vendored for this minor; there are ${minors.join(', ')}. ` +
        `Use one of them, or add it: keelwork vendor kubernetes go:k8s.io/kubernetes@v<minor>.<patch>/api/openapi-spec/swagger.json`,
    );
  return readFileSync(join(definitionsDirectory(), `${minor}.json`), 'utf8');
}

/** Reads what `definitionsText` gives. */
export function parseDefinitions(text: string): KubernetesDefinitions {
  const parsed: KubernetesDefinitions = JSON.parse(text);
  return parsed;
}
