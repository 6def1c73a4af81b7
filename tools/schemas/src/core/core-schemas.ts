import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageDirectory } from '../package-directory.ts';
import { definitionsText, parseDefinitions } from './definitions.ts';
import { coreKinds, type CoreKind } from './kinds.ts';
import { standaloneSchema } from './standalone.ts';

/** Raise it when `standaloneSchema` writes something else: caches made before are then made again. */
const converter = '1';

/** Where kubeconform finds the schemas of Kubernetes' own kinds. */
export interface CoreSchemas {
  /** For `-kubernetes-version`: the minor's first patch, such as `1.35.0`; schemas don't change within a minor. */
  readonly kubernetesVersion: string;
  /** For `-schema-location`, together with `-strict`. */
  readonly location: string;
  /** The folder of the schema files. */
  readonly directory: string;
}

/**
 * Strict standalone schemas of every kind of a Kubernetes minor, such as `'1.35'`, from the vendored official definitions; no network.
 * They are written once into the cache folder (default: `.keelwork/schemas` in the repository's root) and again when the vendored file
 * or the converter has changed; a call that finds them costs about a millisecond. Throws when the minor is not vendored.
 */
export function coreSchemas(minor: string, cacheDirectory = defaultCacheDirectory()): CoreSchemas {
  const text = definitionsText(minor);
  const stamp = createHash('sha256').update(converter).update(text).digest('hex');
  const kubernetesVersion = `${minor}.0`;
  const directory = join(cacheDirectory, `v${kubernetesVersion}-standalone-strict`);
  if (!isCurrent(directory, stamp)) write(directory, cacheDirectory, stamp, text);
  return {
    kubernetesVersion,
    directory,
    location: `${cacheDirectory}/{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json`,
  };
}

const defaultCacheDirectory = (): string => resolve(packageDirectory('@keelwork/schemas'), '../../.keelwork/schemas');

const isCurrent = (directory: string, stamp: string): boolean => {
  const file = join(directory, '.stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
};

/** Made beside and renamed, so that another process sees all of it or none. */
function write(directory: string, cacheDirectory: string, stamp: string, text: string): void {
  const { definitions } = parseDefinitions(text);
  mkdirSync(cacheDirectory, { recursive: true });
  const made = mkdtempSync(join(cacheDirectory, '.making-'));
  try {
    for (const kind of coreKinds(definitions))
      writeFileSync(join(made, fileName(kind)), JSON.stringify(standaloneSchema(kind, definitions)));
    writeFileSync(join(made, '.stamp'), stamp);
    rmSync(directory, { recursive: true, force: true });
    renameSync(made, directory);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!isCurrent(directory, stamp)) throw error;
  }
}

/** kubeconform's `{{.ResourceKind}}{{.KindSuffix}}`: `deployment-apps-v1`, `ingress-networking-v1`, `service-v1`. */
const fileName = ({ group, version, kind }: CoreKind): string =>
  `${[kind, group.split('.')[0] ?? '', version]
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase()}.json`;
