import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomModel } from '@keelwork/crds/models';
import { packageDirectory } from '../package-directory.ts';

/**
 * The `kubernetes-models` class of one of Kubernetes' own kinds, imported by itself (the package's root costs a second);
 * undefined when that package has no such kind.
 */
export async function loadCoreModel(apiVersion: string, kind: string): Promise<CustomModel | undefined> {
  if (!/^([a-z0-9.-]+\/)?v[a-z0-9]+$/.test(apiVersion) || !/^[A-Za-z0-9]+$/.test(kind)) return undefined;
  if (!existsSync(join(packageDirectory('kubernetes-models'), apiVersion, `${kind}.js`))) return undefined;
  const path = `kubernetes-models/${apiVersion}/${kind}`;
  const module: Record<string, unknown> = await import(path);
  const { [kind]: model } = module;
  return isModel(model) && model.apiVersion === apiVersion && model.kind === kind ? model : undefined;
}

/** Parts such as `v1/Container` are classes too, but have no `kind`. */
const isModel = (value: unknown): value is CustomModel =>
  typeof value === 'function' && 'apiVersion' in value && 'kind' in value;
