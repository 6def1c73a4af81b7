import { isExpression, nodeOf } from '../../expression/expression.ts';
import { flatParts } from '../../expression/flat-parts.ts';
import type { EachNode, IfNode, Node } from '../../expression/node.ts';
import { goCondition, goExpression } from '../go/go-expression.ts';
import { inText } from '../go/go-printf.ts';
import { escapeBraces } from '../go/go-text.ts';
import { insideLoop, type GoScope } from '../go/scope.ts';

/** A text as template source. `startsLine`: an action that stands on a line of its own comes before it. */
export function printText(node: Node, scope: GoScope, startsLine = false): string {
  let source = '';
  for (const part of node.form === 'text' ? flatParts(node) : [node]) {
    if (typeof part === 'string') source += escapeBraces(part);
    else if (part.form === 'if' || part.form === 'each') source = addBlock(source, part, scope, startsLine);
    else source = `${closeBrace(source)}{{ ${inText(part, (of) => goExpression(of, scope))} }}`;
  }
  return source;
}

/**
 * Adds actions around bodies. Where every line ends before an action, each action gets a line of its own: `{{-` takes
 * the line feed before it and the one after it takes its place, so the text stays the same to the byte.
 */
function addBlock(before: string, node: IfNode | EachNode, scope: GoScope, startsLine: boolean): string {
  const onLines = before === '' ? startsLine : endsLine(before);
  const lines = onLines ? branchesOf(node, scope, true) : [];
  if (onLines && lines.every(({ body }) => body === '' || endsLine(body))) {
    return `${before}${lines.map(({ action, body }) => `{{- ${action} }}\n${body}`).join('')}{{- end }}\n`;
  }
  const inline = branchesOf(node, scope, false).map(({ action, body }) => `{{ ${action} }}${closeBrace(body)}`);
  return `${closeBrace(before)}${inline.join('')}{{ end }}`;
}

interface Branch {
  readonly action: string;
  readonly body: string;
}

function branchesOf(node: IfNode | EachNode, scope: GoScope, startsLine: boolean): Branch[] {
  if (node.form === 'each') {
    const { variables, inner } = insideLoop(node, scope);
    return [
      {
        action: `range ${variables} := ${goExpression(node.over, scope)}`,
        body: printTree(node.body, inner, startsLine),
      },
    ];
  }
  const then = { action: `if ${goCondition(node.test, scope)}`, body: printTree(node.then, scope, startsLine) };
  return node.otherwise === undefined
    ? [then]
    : [then, { action: 'else', body: printTree(node.otherwise, scope, startsLine) }];
}

function printTree(tree: unknown, scope: GoScope, startsLine: boolean): string {
  if (tree === undefined) return '';
  return printText(isExpression(tree) ? nodeOf(tree) : { form: 'text', parts: [String(tree)] }, scope, startsLine);
}

/** No blank line before the end: `{{-` would take it too. */
const endsLine = (text: string): boolean => /\S\n$/.test(text);

/** A brace right before an action would be read as part of it. */
export const closeBrace = (text: string): string => text.replace(/\{$/, '{{ "{" }}');
