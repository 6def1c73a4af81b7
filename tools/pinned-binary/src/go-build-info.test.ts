import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyMachine } from './fake-tool.ts';
import { builtInVersion } from './go-build-info.mjs';

const { directory } = emptyMachine();
const file = join(directory, 'binary');
const info = 'path\texample.org/cmd/fake\nmod\texample.org\tv1.2.3\th1:abc=\n';

it.each([0, (1 << 20) - 1500, (1 << 20) - 60, (1 << 20) - 10, 3 << 20])(
  'reads the version %i bytes into a binary',
  (at) => {
    writeFileSync(file, Buffer.concat([Buffer.alloc(at), Buffer.from(info), Buffer.alloc(2 << 20)]));
    expect(builtInVersion(file, 'example.org/cmd/fake')).toBe('v1.2.3');
  },
);

it('finds no version in a binary of another package', () => {
  writeFileSync(file, info);
  expect(builtInVersion(file, 'example.org/cmd/other')).toBeUndefined();
});
