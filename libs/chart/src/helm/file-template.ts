import { isExpression, nodeOf } from '../expression/expression.ts';
import type { FileNode, Node } from '../expression/node.ts';
import type { FilePlace } from './file-place.ts';
import { escapeBraces, goString } from './go-text.ts';
import { goExpression, inText, type GoScope } from './go-expression.ts';
import { openLoop } from './scope.ts';

/** A configuration text as a file of the chart: itself where it holds no reference, a named template where it does. */
export function printFile(node: FileNode, place: FilePlace, chart: string): string {
  if (place.isStatic) return node.text.form === 'text' ? node.text.parts.join('') : '';
  const body = printText(node.text, { chart, variables: new Map() }, '');
  const startsBare = /^[^\s{]/.test(body);
  return `${startsBare ? `{{- define ${goString(place.name)} -}}\n` : `{{ define ${goString(place.name)} }}`}${body}{{ end }}\n`;
}

/** Adds a text, as template source, to what stands before it. */
export function printText(node: Node, scope: GoScope, before: string): string {
  switch (node.form) {
    case 'literal':
      return before + escapeBraces(String(node.value));
    case 'text':
      return node.parts.reduce<string>((text, part) => {
        return typeof part === 'string' ? text + escapeBraces(part) : printText(part, scope, text);
      }, before);
    case 'if': {
      const otherwise = node.otherwise === undefined ? [] : [['else', printBody(node.otherwise, scope)] as const];
      return block(before, [[`if ${goExpression(node.test, scope)}`, printBody(node.then, scope)], ...otherwise]);
    }
    case 'each': {
      const { range, inner } = openLoop(node, scope);
      return block(before, [[range, printBody(node.body, inner)]]);
    }
    default:
      return `${openBrace(before)}{{ ${inText(node, scope)} }}`;
  }
}

function printBody(tree: unknown, scope: GoScope): string {
  if (tree === undefined) return '';
  return isExpression(tree) ? printText(nodeOf(tree), scope, '') : escapeBraces(String(tree));
}

/**
 * Actions around bodies. Where every line ends before an action, each action gets a line of its own: `{{-` takes the
 * line feed before it and the one after it takes its place, so the text stays the same to the byte.
 */
function block(before: string, branches: readonly (readonly [action: string, body: string])[]): string {
  const ownLines = [before, ...branches.map(([, body]) => body)].every((text) => /\S\n$/.test(text));
  const [open, close] = ownLines ? ['{{-', '}}\n'] : ['{{', '}}'];
  const parts = branches.map(([action, body]) => `${open} ${action} ${close}${ownLines ? body : openBrace(body)}`);
  return `${ownLines ? before : openBrace(before)}${parts.join('')}${open} end ${close}`;
}

/** A brace right before an action would be read as part of it. */
const openBrace = (text: string): string => text.replace(/\{$/, '{{ "{" }}');
