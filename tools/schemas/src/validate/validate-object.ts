import { loadModel, type CustomModel } from '@keelwork/crds/models';
import ValidationError from '@kubernetes-models/validate/runtime/validation_error';
import { loadCoreModel } from './core-model.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './problems-of.ts';
import { unknownKind } from './unknown-kind.ts';

/**
 * Every problem of a plain Kubernetes object, none when it is right. Kubernetes' own kinds are read by the validators of `kubernetes-models`
 * (enumerations, integers, quantities; unknown fields pass: kubeconform stops those), custom kinds by their vendored strict schema.
 * A kind that neither knows is a problem. Each validator is imported at the first object of its kind.
 */
export async function validateObject(object: unknown): Promise<Problem[]> {
  const { apiVersion, kind } = typeMeta(object);
  if (typeof apiVersion !== 'string' || typeof kind !== 'string')
    return [{ path: '', message: 'not a Kubernetes object: apiVersion and kind have to be texts' }];
  const model = await modelOf(apiVersion, kind);
  if (model === undefined) return [unknownKind(apiVersion, kind)];
  try {
    model.prototype.validate.call(object);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return problemsOf(error.errors, object, kind === 'Secret');
  }
}

const models = new Map<string, Promise<CustomModel | undefined>>();

function modelOf(apiVersion: string, kind: string): Promise<CustomModel | undefined> {
  const key = `${apiVersion}/${kind}`;
  const known = models.get(key);
  if (known !== undefined) return known;
  const model = loadModel(apiVersion, kind).then((custom) => custom ?? loadCoreModel(apiVersion, kind));
  models.set(key, model);
  return model;
}

const typeMeta = (object: unknown): { apiVersion?: unknown; kind?: unknown } =>
  typeof object === 'object' && object !== null ? object : {};
