import { closest } from 'fastest-levenshtein';
import { customKinds } from '@keelwork/crds/models';
import { definitionsText, parseDefinitions, vendoredMinors } from '../core/definitions.ts';
import { apiVersionOf, coreKinds } from '../core/kinds.ts';
import type { Problem } from './problem.ts';

/** The problem of a kind that nothing can validate, with the nearest kind that something can. */
export function unknownKind(apiVersion: string, kind: string): Problem {
  const { definitions } = parseDefinitions(definitionsText(vendoredMinors().at(-1) ?? ''));
  const known = [...coreKinds(definitions).map((core) => `${apiVersionOf(core)}/${core.kind}`), ...customKinds()];
  return {
    path: '/kind',
    message:
      `nothing validates ${kind} of ${apiVersion}: it is not a kind of Kubernetes that kubernetes-models has, and its definition is not vendored. ` +
      `Did you mean ${closest(`${apiVersion}/${kind}`, known)}? If not, run keelwork vendor crds <file or URL of its CustomResourceDefinition>`,
  };
}
