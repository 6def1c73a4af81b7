import Handlebars from 'handlebars';
import { isExpression, nodeOf, expression, type Expr } from '../expression/expression.ts';
import { textEach } from '../expression/loops.ts';
import { typeOf } from '../expression/node-type.ts';
import type { Node } from '../expression/node.ts';
import type { Scalar } from '../expression/types.ts';
import { closest } from './closest.ts';

/** What a configuration file may refer to by name. */
export interface FileContext {
  readonly [name: string]: Scalar | Expr<unknown> | FileContext;
}

interface Frame {
  readonly it: unknown;
  readonly key?: Expr<unknown>;
}

/**
 * Reads a Handlebars template as a text expression, so that the file takes part in both readings. It may use
 * `{{name}}`, `{{#if}}`, `{{#unless}}`, `{{#each}}`, `{{@key}}`, `{{this.x}}` and `../`; anything else is refused with its place.
 */
export function readHandlebars(source: string, context: FileContext, file: string): Node {
  return readProgram(Handlebars.parse(source), [{ it: context }], file);
}

function readProgram(program: hbs.AST.Program, frames: readonly Frame[], file: string): Node {
  return { form: 'text', parts: program.body.map((statement) => readStatement(statement, frames, file)).filter((part) => part !== '') };
}

function readStatement(statement: hbs.AST.Statement, frames: readonly Frame[], file: string): string | Node {
  if (is<hbs.AST.ContentStatement>(statement, 'ContentStatement')) return statement.value;
  if (is<hbs.AST.CommentStatement>(statement, 'CommentStatement')) return '';
  if (is<hbs.AST.MustacheStatement>(statement, 'MustacheStatement') && statement.params.length === 0) {
    return toNode(resolve(statement.path, frames, file), statement, file);
  }
  if (is<hbs.AST.BlockStatement>(statement, 'BlockStatement')) return readBlock(statement, frames, file);
  throw fault(file, statement, 'is not understood here; use names, #if, #unless and #each');
}

function readBlock(block: hbs.AST.BlockStatement, frames: readonly Frame[], file: string): Node {
  const name = 'original' in block.path ? block.path.original : '';
  const [subject] = block.params;
  if (!subject) throw fault(file, block, `#${name} needs something to look at`);
  const over = resolve(subject, frames, file);
  const body = (more: readonly Frame[]) => expression<string>(readProgram(block.program, [...more, ...frames], file));
  if (name === 'each') {
    if (!isExpression(over)) throw fault(file, block, '#each needs a map or list of the values');
    return nodeOf(textEach(over, (it, key) => body([{ it, key }])));
  }
  if (name !== 'if' && name !== 'unless') throw fault(file, block, `#${name} is not understood here; use #if, #unless and #each`);
  const test = toNode(over, block, file);
  if (typeOf(test) !== 'boolean') throw fault(file, block, `#${name} needs a boolean, because Handlebars and Helm disagree on what else is true`);
  const inverse = block.inverse ? expression(readProgram(block.inverse, frames, file)) : undefined;
  const [then, otherwise] = name === 'if' ? [body([]), inverse] : [inverse, body([])];
  return { form: 'if', test, then, otherwise };
}

function resolve(path: hbs.AST.Expression, frames: readonly Frame[], file: string): unknown {
  if (!is<hbs.AST.PathExpression>(path, 'PathExpression')) throw fault(file, path, 'is not a name');
  if (path.data) {
    const key = frames[path.depth]?.key;
    if (key && (path.original === '@key' || path.original === '@index')) return key;
    throw fault(file, path, `'${path.original}' stands outside of #each`);
  }
  let value = frames[path.depth]?.it;
  for (const part of path.parts) value = field(value, String(part), path, file);
  return value;
}

function field(value: unknown, name: string, path: hbs.AST.PathExpression, file: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (found !== undefined) return found;
  const names = isExpression(value) ? [] : Object.keys(Object(value));
  const guess = closest(name, names);
  throw fault(file, path, `'${path.original}' is not given to this file${guess ? `; did you mean '${guess}'?` : names.length ? `; it has ${names.join(', ')}` : ''}`);
}

function toNode(value: unknown, where: hbs.AST.Node, file: string): Node {
  if (isExpression(value)) return nodeOf(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { form: 'literal', value };
  throw fault(file, where, 'is not a text, number or boolean');
}

const is = <T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T => node.type === type;

const fault = (file: string, node: hbs.AST.Node, what: string): Error =>
  new TypeError(`${file}:${node.loc.start.line}:${node.loc.start.column + 1}: ${what}`);
