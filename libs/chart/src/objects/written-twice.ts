import type { ValueProblem } from '../values/problem.ts';
import type { RenderedObject } from './render-objects.ts';

/** Objects of one kind, namespace and name: of two, the cluster would keep the last. */
export function writtenTwice(objects: readonly RenderedObject[]): ValueProblem[] {
  const writers = new Map<string, string>();
  return objects.flatMap(({ key, object }) => {
    const { name, namespace }: { name?: unknown; namespace?: unknown } = object.metadata ?? {};
    const identity = [object.apiVersion, object.kind, namespace, name].join(' ');
    const writer = writers.get(identity);
    writers.set(identity, key);
    if (writer === undefined) return [];
    const message = `writes the ${object.kind} '${String(name)}' that '${writer}' writes too; give one of them another name`;
    return [{ path: `objects.${key}`, message }];
  });
}
