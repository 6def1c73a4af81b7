/** An error with its place in the file. */
export const fault = (file: string, node: hbs.AST.Node, what: string): Error =>
  new TypeError(`${file}:${node.loc.start.line}:${node.loc.start.column + 1}: ${what}`);

/** What Handlebars says of a file that it can't parse, with the place. */
export function parseFault(file: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const [, line] = /^Parse error on line (\d+):/.exec(message) ?? [];
  if (line !== undefined) return new SyntaxError(`${file}:${line}: ${message.slice(message.indexOf('\n') + 1)}`);
  const [, text = message, at, column] = /^(.*) - (\d+):(\d+)$/s.exec(message) ?? [];
  return new SyntaxError(at === undefined ? `${file}: ${text}` : `${file}:${at}:${Number(column) + 1}: ${text}`);
}
