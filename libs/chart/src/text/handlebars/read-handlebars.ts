import Handlebars from 'handlebars';
import { expression, isExpression, nodeOf, type Expr } from '../../expression/expression.ts';
import { textEach } from '../../expression/loops.ts';
import type { Node } from '../../expression/node.ts';
import { typeOf } from '../../expression/node-type.ts';
import { fault, parseFault } from './fault.ts';
import type { FileContext } from './file-context.ts';
import { resolvePath, type Place } from './resolve-path.ts';

const understood = 'use names, #if, #unless and #each';

/**
 * Reads a Handlebars template as a text expression, so that the file takes part in both readings. It may use
 * `{{name}}`, `{{#if}}` and `{{#unless}}` (of a boolean, or of an optional value: whether it was given), `{{#each}}`,
 * `{{else}}`, `{{@key}}`, `{{this.x}}` and `../`; anything else is refused with its place.
 */
export function readHandlebars(source: string, context: FileContext, file: string): Node {
  return readProgram(parse(source, file), { file, frames: [{ it: context }], given: [] });
}

function parse(source: string, file: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    throw parseFault(file, error);
  }
}

const readProgram = (program: hbs.AST.Program | undefined, place: Place): Node => ({
  form: 'text',
  parts: (program?.body ?? []).map((statement) => readStatement(statement, place)),
});

function readStatement(statement: hbs.AST.Statement, place: Place): string | Node {
  if (is<hbs.AST.ContentStatement>(statement, 'ContentStatement')) return statement.value;
  if (is<hbs.AST.CommentStatement>(statement, 'CommentStatement')) return '';
  if (is<hbs.AST.MustacheStatement>(statement, 'MustacheStatement') && isBare(statement))
    return toText(resolvePath(statement.path, place), statement, place);
  if (is<hbs.AST.BlockStatement>(statement, 'BlockStatement')) return readBlock(statement, place);
  throw fault(place.file, statement, `is not understood here; ${understood}`);
}

function readBlock(block: hbs.AST.BlockStatement, place: Place): Node {
  const name = 'original' in block.path ? String(block.path.original) : '';
  if (name !== 'each' && name !== 'if' && name !== 'unless')
    throw fault(place.file, block, `#${name} is not understood here; ${understood}`);
  const [subject] = block.params;
  if (!subject || block.params.length > 1 || block.hash || block.program?.blockParams)
    throw fault(place.file, block, `#${name} takes one name and nothing else`);
  const value = resolvePath(subject, place);
  return name === 'each' ? readLoop(block, value, place) : readCondition(block, name, value, place);
}

/** Inside `#if` of an optional value, the value is there. */
function readCondition(block: hbs.AST.BlockStatement, name: 'if' | 'unless', value: unknown, place: Place): Node {
  const node = isExpression(value) ? nodeOf(value) : undefined;
  const optional = node?.form === 'value' && node.shape.optional ? node : undefined;
  const test = optional
    ? typeOf(optional) === 'boolean'
      ? optional
      : ({ form: 'isSet', of: optional } as const)
    : toText(value, block, place);
  if (typeOf(test) !== 'boolean')
    throw fault(
      place.file,
      block,
      `#${name} needs a boolean, because Handlebars and Helm disagree on what else is true`,
    );
  if (name === 'unless' && !block.inverse)
    return {
      form: 'if',
      test: { form: 'not', of: test },
      then: expression(readProgram(block.program, place)),
      otherwise: undefined,
    };
  const [yes, no] = name === 'if' ? [block.program, block.inverse] : [block.inverse, block.program];
  const inside = optional ? { ...place, given: [...place.given, optional] } : place;
  return {
    form: 'if',
    test,
    then: yes && expression(readProgram(yes, inside)),
    otherwise: no && expression(readProgram(no, place)),
  };
}

function readLoop(block: hbs.AST.BlockStatement, value: unknown, place: Place): Node {
  const node = isExpression(value) ? nodeOf(value) : undefined;
  if (node?.form !== 'value' || (node.shape.kind !== 'list' && node.shape.kind !== 'map') || node.shape.optional) {
    throw fault(place.file, block, '#each needs a map or list of the values that is always there');
  }
  const loop: Expr<string> = textEach(expression(node), (it, key) =>
    expression(readProgram(block.program, { ...place, frames: [{ it, key }, ...place.frames] })),
  );
  if (!block.inverse) return nodeOf(loop);
  return {
    form: 'if',
    test: { form: 'hasEntries', of: node },
    then: loop,
    otherwise: expression(readProgram(block.inverse, place)),
  };
}

function toText(value: unknown, where: hbs.AST.Node, { file }: Place): Node {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { form: 'literal', value };
  if (!isExpression(value)) throw fault(file, where, 'is not a text, number or boolean');
  const node = nodeOf(value);
  if (node.form === 'value' && node.shape.optional)
    throw fault(
      file,
      where,
      'may be unset; put it inside {{#if}} of it, or give the file a value that is always there, with defaultTo',
    );
  if (['list', 'map', 'any'].includes(typeOf(node)))
    throw fault(file, where, 'is a list or map, not a text, number or boolean; use #each');
  return node;
}

const isBare = (statement: hbs.AST.MustacheStatement): boolean => statement.params.length === 0 && !statement.hash;

const is = <T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T => node.type === type;
