import { expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';

it.each([
  ['on', true],
  ['n', false],
  ['~', null],
  ['012', 10],
  ['0o17', 15],
  ['0b101', 5],
  ['0x1F', 31],
  ['1_000', 1000],
  ['1e3', 1000],
  ['1.', 1],
  ['-.5', -0.5],
  ['e3', 'e3'],
  ['.', '.'],
  ['1e310', '1e310'],
  ['"on"', 'on'],
])('reads %s as Go does', (text, value) => {
  expect(readYaml(`value: ${text}\n`, 'test')).toEqual({ value });
});

it('says where a text is no YAML', () => {
  expect(() => readYaml('a: [\n', 'templates/service.yaml')).toThrow(/^templates\/service\.yaml: .*\na: \[/s);
});
