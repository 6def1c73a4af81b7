import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';

/** What the command line says: rounds, numbers of objects, and the folder below which everybody writes. Ends the process where it says something else. */
export function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '5' },
        objects: { type: 'string', default: '300,3000' },
        // In memory where the system has such a folder: a disk would time itself.
        output: { type: 'string', default: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
      },
    });
    return {
      rounds: wholeNumber('rounds', values.rounds),
      sizes: values.objects.split(',').map((text) => wholeNumber('objects', text)),
      output: values.output,
    };
  } catch (error) {
    console.error(`${error.message}\nnode bench/run.mjs [--rounds 5] [--objects 300,3000] [--output folder]`);
    process.exit(2);
  }
}

function wholeNumber(name, text) {
  if (/^[1-9][0-9]*$/.test(text)) return Number(text);
  throw new Error(`--${name} '${text}' is not a whole number above 0`);
}
