import { expect, it } from 'vitest';
import { closest } from './closest.ts';

it.each([
  ['imgae', ['image', 'resources'], 'image'],
  ['Replicas', ['replicas'], 'replicas'],
  ['replica', ['replicas', 'region'], 'replicas'],
  ['colour', ['image', 'resources'], undefined],
  ['x', [], undefined],
])("takes '%s' for one of %j: %s", (word, candidates, meant) => {
  expect(closest(word, candidates)).toBe(meant);
});
