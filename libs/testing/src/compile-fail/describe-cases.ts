import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileErrors, markedErrors } from './compile-errors.ts';

/**
 * Tests that each file of a folder compiles but for the lines marked `// ✗ <part of the message>`, and that the compiler
 * says that part there.
 */
export function describeCases(folder: URL): void {
  const directory = fileURLToPath(folder);
  const files = readdirSync(directory).map((name) => join(directory, name));
  const found = compileErrors(files);
  describe.each(files.map((file, i) => [basename(file), markedErrors(file), found[i] ?? []] as const))(
    '%s',
    (_, marked, errors) => {
      it('compiles but for the lines that are marked', () => {
        expect(errors.map(({ line }) => line)).toEqual(marked.map(({ line }) => line));
      });

      it.each(marked)('line $line says: $message', ({ line, message }) => {
        expect(errors.find((error) => error.line === line)?.message).toContain(message);
      });
    },
  );
}
