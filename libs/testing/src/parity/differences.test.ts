import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('finds none in trees whose keys come in another order', () => {
  expect(differences({ a: [1, { b: 'x' }], c: null }, { c: null, a: [1, { b: 'x' }] })).toEqual([]);
});

it.each<[string, unknown, unknown, unknown]>([
  ['another value', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', left: 1, right: 2 }]],
  ['another type', { a: 1 }, { a: '1' }, [{ pointer: '/a', left: 1, right: '1' }]],
  ['a list for a map', { a: [] }, { a: {} }, [{ pointer: '/a', left: [], right: {} }]],
  ['nothing for null', { a: null }, {}, [{ pointer: '/a', left: null, right: undefined }]],
  [
    'a key that is there with nothing in it',
    {},
    { a: undefined },
    [{ pointer: '/a', left: undefined, right: undefined }],
  ],
  ['one item more', [1], [1, 2], [{ pointer: '/1', left: undefined, right: 2 }]],
  ['keys with slashes and tildes', { 'a/b~c': 1 }, {}, [{ pointer: '/a~1b~0c', left: 1, right: undefined }]],
  [
    'all of them',
    { a: 1, b: [1, 2] },
    { a: 2, b: [2, 2] },
    [
      { pointer: '/a', left: 1, right: 2 },
      { pointer: '/b/0', left: 1, right: 2 },
    ],
  ],
])('finds %s', (_, left, right, found) => {
  expect(differences(left, right)).toEqual(found);
});
