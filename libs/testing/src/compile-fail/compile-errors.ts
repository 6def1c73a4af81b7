import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** An error of the TypeScript compiler, or the mark of one. */
export interface CompileError {
  readonly line: number;
  /** What the compiler says, all of its lines; of a mark, a part of that. */
  readonly message: string;
}

/** The errors that the compiler finds in each file, with the options of this repository. */
export function compileErrors(files: readonly string[]): CompileError[][] {
  const program = ts.createProgram(files, repositoryOptions());
  return files.map((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({
        line: (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
        message: ts.flattenDiagnosticMessageText(messageText, '\n'),
      }),
    );
  });
}

/** The lines of a file that end with a mark, `// ✗` and a part of the message that a person must get there. */
export function markedErrors(file: string): CompileError[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const [, message] = /\/\/ ✗ (.+)$/.exec(text) ?? [];
    return message ? [{ line: index + 1, message }] : [];
  });
}

function repositoryOptions(): ts.CompilerOptions {
  const base = fileURLToPath(new URL(join('..', '..', '..', '..', 'tsconfig.base.json'), import.meta.url));
  const { config } = ts.readConfigFile(base, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(base));
  return { ...options, composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true };
}
