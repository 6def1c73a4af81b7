import { expression, isExpression, nodeOf } from '../../expression/expression.ts';
import type { EachNode, IfNode, Node } from '../../expression/node.ts';
import { goCondition, goExpression } from '../go/go-expression.ts';
import { insideLoop } from '../go/scope.ts';
import type { TemplatePrinter } from './template-printer.ts';

/** `if … else if … else … end` around what `print` writes for each branch; `absent` is the line for "none of them". */
export function printBranches(
  node: IfNode,
  pad: string,
  printer: TemplatePrinter,
  print: (branch: unknown) => void,
  absent?: string,
): void {
  const { lines, scope } = printer;
  lines.push(`${pad}{{- if ${goCondition(node.test, scope)} }}`);
  print(node.then);
  let otherwise = node.otherwise;
  for (let next = asIf(otherwise); next; next = asIf(otherwise)) {
    lines.push(`${pad}{{- else if ${goCondition(next.test, scope)} }}`);
    print(next.then);
    otherwise = next.otherwise;
  }
  if (otherwise !== undefined || absent !== undefined) lines.push(`${pad}{{- else }}`);
  if (otherwise !== undefined) print(otherwise);
  else if (absent !== undefined) lines.push(`${pad}${absent}`);
  lines.push(`${pad}{{- end }}`);
}

/** `range … end` around what is built from each entry; `absent` is the line for "no entries". */
export function printLoop(
  node: EachNode,
  pad: string,
  printer: TemplatePrinter,
  print: (body: unknown, inner: TemplatePrinter) => void,
  absent?: string,
): void {
  const { variables, inner } = insideLoop(node, printer.scope);
  printer.lines.push(`${pad}{{- range ${variables} := ${goExpression(node.over, printer.scope)} }}`);
  print(node.body, printer.inside(inner));
  if (absent !== undefined) printer.lines.push(`${pad}{{- else }}`, `${pad}${absent}`);
  printer.lines.push(`${pad}{{- end }}`);
}

/** A condition, or an optional value as one: it is there if it was given. */
export function asIf(tree: unknown): IfNode | undefined {
  const node: Node | undefined = isExpression(tree) ? nodeOf(tree) : undefined;
  if (node?.form === 'if') return node;
  if (node?.form !== 'value' || !node.shape.optional) return undefined;
  const given = expression({ ...node, shape: { ...node.shape, optional: false } });
  return { form: 'if', test: { form: 'isSet', of: node }, then: given, otherwise: undefined };
}
