import type { Model } from '@kubernetes-models/base';
import { models } from './models.ts';

/** What every generated model class has. */
export interface CustomModel {
  readonly apiVersion: string;
  readonly kind: string;
  readonly prototype: Model<unknown>;
}

/** The vendored custom kinds, as `<group>/<version>/<Kind>`. */
export const customKinds = (): string[] => Object.keys(models);

/** The model class of a vendored custom kind, imported at its first use; undefined when the kind is not vendored. */
export async function loadModel(apiVersion: string, kind: string): Promise<CustomModel | undefined> {
  const key = `${apiVersion}/${kind}`;
  return Object.hasOwn(models, key) ? models[key]?.() : undefined;
}
