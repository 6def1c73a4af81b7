import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@keelwork/gitops';
import ts from 'typescript';

/**
 * Where a person wrote the value that a problem is about, as `file:line`: in the environment, or else in the platform.
 * Where only a part of the path is written out, the line of its deepest part.
 */
export function sourceLine(root: string, { environment, platform, instance, path }: Problem): string | undefined {
  const keys = [instance, ...path.split('.')].filter(Boolean);
  const files = [`environments/${environment}/environment.ts`, ...typescriptFiles(root, `apps/${platform}/src`)];
  const found = files
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, ...deepest(root, file, keys) }));
  const best = found.reduce((a, b) => (b.depth > a.depth ? b : a), { file: '', depth: 0, line: 0 });
  return best.depth ? `${best.file}:${best.line}` : undefined;
}

function deepest(root: string, file: string, keys: readonly string[]): { depth: number; line: number } {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  let best = { depth: 0, line: 0 };
  const visit = (node: ts.Node): void => {
    const start = startOf(node, keys[0] ?? '');
    if (start) {
      const end = follow(start, keys.slice(1));
      const line = source.getLineAndCharacterOfPosition(end.node.getStart()).line + 1;
      if (end.depth + 1 > best.depth) best = { depth: end.depth + 1, line };
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return best;
}

/** What says something of an instance: `web: { … }` in an environment, `django.as('web', { … })` in a platform. */
function startOf(node: ts.Node, instance: string): ts.Node | undefined {
  if (ts.isPropertyAssignment(node) && nameOf(node) === instance) return node;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [name, values] = node.arguments;
  const isInstance = node.expression.name.text === 'as' && name && ts.isStringLiteral(name) && name.text === instance;
  return isInstance ? (values ?? node) : undefined;
}

function follow(node: ts.Node, keys: readonly string[]): { depth: number; node: ts.Node } {
  const literal = ts.isPropertyAssignment(node) ? node.initializer : node;
  const [key, ...rest] = keys;
  if (key === undefined || !ts.isObjectLiteralExpression(literal)) return { depth: 0, node };
  const property = literal.properties.find((candidate) => nameOf(candidate) === key);
  if (!property) return { depth: 0, node };
  const inner = follow(property, rest);
  return { depth: inner.depth + 1, node: inner.node };
}

const nameOf = ({ name }: ts.ObjectLiteralElementLike): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

function typescriptFiles(root: string, folder: string): string[] {
  const home = join(root, folder);
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}
