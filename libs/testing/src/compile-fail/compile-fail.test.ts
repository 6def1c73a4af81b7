import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileErrors, markedErrors } from './compile-errors.ts';

const cases = fileURLToPath(new URL('cases/', import.meta.url));
const files = readdirSync(cases).map((name) => join(cases, name));
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
