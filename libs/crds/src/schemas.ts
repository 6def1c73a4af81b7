import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the strict schemas, `<group>/<kind>_<version>.json`; found by the package's name, so that it holds in a bundle too. */
export const schemasDirectory = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@keelwork/crds/package.json')), 'schemas');

/** For kubeconform's `-schema-location`. */
export const schemaLocation = (): string =>
  `${schemasDirectory()}/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`;
