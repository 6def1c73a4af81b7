import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of an installed or workspace package; found by name, so that it holds in a bundle too. */
export const packageDirectory = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
