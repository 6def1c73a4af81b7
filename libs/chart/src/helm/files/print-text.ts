import { isExpression, nodeOf } from '../../expression/expression.ts';
import { flatParts } from '../../expression/flat-parts.ts';
import type { Node } from '../../expression/node.ts';
import { goCondition, goExpression } from '../go/go-expression.ts';
import { inText } from '../go/go-printf.ts';
import { escapeBraces } from '../go/go-text.ts';
import { insideLoop, type GoScope } from '../go/scope.ts';

/** A text as template source. */
export function printText(node: Node, scope: GoScope): string {
  const parts = node.form === 'text' ? flatParts(node) : [node];
  return parts.reduce<string>((before, part) => (typeof part === 'string' ? before + escapeBraces(part) : printPart(part, scope, before)), '');
}

/** Adds a part to the source that stands before it. */
function printPart(node: Node, scope: GoScope, before: string): string {
  if (node.form === 'if') {
    const otherwise = node.otherwise === undefined ? [] : [['else', printTree(node.otherwise, scope)] as const];
    return block(before, [[`if ${goCondition(node.test, scope)}`, printTree(node.then, scope)], ...otherwise]);
  }
  if (node.form === 'each') {
    const { variables, inner } = insideLoop(node, scope);
    return block(before, [[`range ${variables} := ${goExpression(node.over, scope)}`, printTree(node.body, inner)]]);
  }
  return `${closeBrace(before)}{{ ${inText(node, (of) => goExpression(of, scope))} }}`;
}

function printTree(tree: unknown, scope: GoScope): string {
  if (tree === undefined) return '';
  return printText(isExpression(tree) ? nodeOf(tree) : { form: 'text', parts: [String(tree)] }, scope);
}

/**
 * Actions around bodies. Where every line ends before an action, each action gets a line of its own: `{{-` takes the
 * line feed before it and the one after it takes its place, so the text stays the same to the byte.
 */
function block(before: string, branches: readonly (readonly [action: string, body: string])[]): string {
  const ownLines = [before, ...branches.map(([, body]) => body)].every((text) => /\S\n$/.test(text));
  const [open, close] = ownLines ? ['{{-', '}}\n'] : ['{{', '}}'];
  const parts = branches.map(([action, body]) => `${open} ${action} ${close}${closeBrace(body)}`);
  return `${closeBrace(before)}${parts.join('')}${open} end ${close}`;
}

/** A brace right before an action would be read as part of it. */
export const closeBrace = (text: string): string => text.replace(/\{$/, '{{ "{" }}');
