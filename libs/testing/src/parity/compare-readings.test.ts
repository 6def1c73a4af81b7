import { expect, it } from 'vitest';
import { compareReadings } from './compare-readings.ts';

const object = (name: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'shop' },
  ...more,
});
const ours = (...objects: ReturnType<typeof object>[]) => objects.map((object) => ({ key: 'config-map', object }));
const helms = (...objects: object[]) =>
  objects.map((object) => ({ template: 'templates/config-map.yaml', alias: '', object }));

it('compares by kind and name, whatever the order', () => {
  expect(compareReadings(ours(object('a'), object('b')), helms(object('b'), object('a')))).toEqual([]);
});

it('finds an object that one of them does not have', () => {
  expect(compareReadings(ours(object('a')), helms())).toMatchObject([
    {
      object: 'v1 ConfigMap shop/a',
      template: 'templates/config-map.yaml',
      differences: [{ pointer: '', right: undefined }],
    },
  ]);
  expect(compareReadings(ours(), helms(object('a')))).toMatchObject([
    { object: 'v1 ConfigMap shop/a', differences: [{ left: undefined }] },
  ]);
});

it('finds an object that one of them writes twice', () => {
  expect(compareReadings(ours(object('a')), helms(object('a'), object('a')))).toMatchObject([
    { object: 'v1 ConfigMap shop/a (2)' },
  ]);
});

it('finds what differs in an object', () => {
  expect(
    compareReadings(ours(object('a', { data: { x: '1' } })), helms(object('a', { data: { x: 1 } }))),
  ).toMatchObject([{ differences: [{ pointer: '/data/x', left: '1', right: 1 }] }]);
});
