import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expression, nodeOf, type Expr } from '../expression/expression.ts';
import type { Node } from '../expression/node.ts';
import type { FileContext } from './handlebars/file-context.ts';
import { readHandlebars } from './handlebars/read-handlebars.ts';

/**
 * A configuration file that lies beside the code: `file(import.meta.url, 'nginx.conf.hbs', { port: values.port })`.
 * A name that ends in `.hbs` is a Handlebars template; any other file is taken as it is. Its name in the chart is the
 * file's own, without `.hbs`. Throws with file, line and column where the template names something it wasn't given.
 */
export function file(from: string, path: string, context: FileContext = {}): Expr<string> {
  const source = readFileSync(new URL(path, from), 'utf8');
  const isTemplate = path.endsWith('.hbs');
  const text: Node = isTemplate ? readHandlebars(source, context, path) : { form: 'text', parts: [source] };
  return expression({ form: 'file', name: basename(path, '.hbs'), text });
}

/** A configuration text put together in code, under a name of its own in the chart. */
export const namedText = (name: string, text: Expr<string>): Expr<string> =>
  expression({ form: 'file', name, text: nodeOf(text) });
