import { isExpression, nodeOf } from './expression.ts';
import type { Node } from './node.ts';
import { typeOf } from './node-type.ts';

/** `true`: certainly has something in it; otherwise it has where one of the conditions holds. */
export type Presence = true | readonly Node[];

type Parts = Readonly<Record<string, unknown>> | readonly unknown[];

/** When a map or list that a service wrote would have at least one field or item. */
export function presenceOf(parts: Parts): Presence {
  const items = Array.isArray(parts);
  const conditions: Node[] = [];
  for (const part of Object.values(parts)) {
    const found = partPresence(part, items);
    if (found === true) return true;
    conditions.push(...found);
  }
  return conditions;
}

/** When a field (or, with `items`, a list item that may stand for many) is there. */
function partPresence(part: unknown, items: boolean): Presence {
  if (part === undefined) return [];
  return isExpression(part) ? nodePresence(nodeOf(part), items) : true;
}

function nodePresence(node: Node, items: boolean): Presence {
  if (node.form === 'if') {
    const then = branchPresence(node.then, items);
    const otherwise = branchPresence(node.otherwise, items);
    if (then === true && otherwise === true) return true;
    return [...both(node.test, then), ...both({ form: 'not', of: node.test }, otherwise)];
  }
  if (node.form === 'value' && node.shape.optional) {
    const given: Node = { form: 'isSet', of: node };
    return items && typeOf(node) === 'list'
      ? [{ form: 'and', of: [given, { form: 'hasEntries', of: node }] }]
      : [given];
  }
  if (!items || typeOf(node) !== 'list') return true;
  if (node.form !== 'each') return [{ form: 'hasEntries', of: node }];
  if (partPresence(node.body, true) !== true) {
    throw new TypeError(
      'each: its items may all be left out, and then the two readings could not agree that the list is empty; give the list one item that is always there',
    );
  }
  return [{ form: 'hasEntries', of: node.over }];
}

/** A list that a condition puts among items is spread into them. */
export const branchPresence = (branch: unknown, items: boolean): Presence =>
  items && Array.isArray(branch) ? presenceOf(branch) : partPresence(branch, items);

/** The conditions under which `test` holds and the branch is there. */
function both(test: Node, branch: Presence): Node[] {
  if (branch === true) return [test];
  return branch.map((condition) => ({ form: 'and', of: [test, condition] }));
}

/** One condition for "nothing is there", or undefined where something always is. */
export function absence(parts: Parts): Node | undefined {
  const presence = presenceOf(parts);
  if (presence === true) return undefined;
  const [only, ...rest] = presence;
  if (!only) return { form: 'literal', value: true };
  return { form: 'not', of: rest.length ? { form: 'or', of: presence } : only };
}
