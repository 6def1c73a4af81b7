import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const cases = fileURLToPath(new URL('cases/', import.meta.url));
const files = readdirSync(cases).map((name) => join(cases, name));

interface Fault {
  readonly line: number;
  readonly message: string;
}

/** The lines that a case marks, with a part of the message that a person must get there. */
const marked = (file: string): Fault[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, message] = /\/\/ ✗ (.+)$/.exec(text) ?? [];
      return message ? [{ line: index + 1, message }] : [];
    });

/** What the compiler says of each case. */
function compile(): Map<string, Fault[]> {
  const base = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));
  const { config } = ts.readConfigFile(base, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(base));
  const program = ts.createProgram(files, {
    ...options,
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    noEmit: true,
  });
  const faults = files.map((file): [string, Fault[]] => {
    const source = program.getSourceFile(file);
    const found = program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
      line: (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
    return [basename(file), found];
  });
  return new Map(faults);
}

const said = compile();

describe.each(files.map((file) => [basename(file), marked(file)] as const))('%s', (name, faults) => {
  it('compiles but for the marked lines', () => {
    expect((said.get(name) ?? []).map(({ line }) => line)).toEqual(faults.map(({ line }) => line));
  });

  it.each(faults)('line $line: $message', ({ line, message }) => {
    expect(said.get(name)?.find((fault) => fault.line === line)?.message).toContain(message);
  });
});
