import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runValidateFunc } from '@kubernetes-models/validate';
import type { ValidateFunction } from 'ajv';
import { compile } from './compile.ts';
import { schemasDirectory } from './schemas.ts';

const compiled = new Map<string, ValidateFunction>();

/** Throws a `ValidationError` with every difference between an object and a schema (`<group>/<kind>_<version>.json`), compiled at its first use. */
export function assertValid(schemaFile: string, object: unknown): void {
  const validate =
    compiled.get(schemaFile) ?? compile(JSON.parse(readFileSync(join(schemasDirectory(), schemaFile), 'utf8')));
  compiled.set(schemaFile, validate);
  runValidateFunc(validate, object);
}
