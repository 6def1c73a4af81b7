import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expression, type Expr } from '../../expression/expression.ts';
import type { Ref } from '../../expression/types.ts';
import { specObject } from '../../testing/read-spec.ts';
import { sortedEntries } from '../byte-order.ts';
import type { FileContext } from './file-context.ts';
import { readHandlebars } from './read-handlebars.ts';

const port = z.strictObject({
  number: z.int().describe('Number.'),
  tls: z.boolean().default(false).describe('TLS.'),
  names: z.array(z.string()).default([]).describe('Names.'),
  note: z.string().optional().describe('Note.'),
});

const values = z.strictObject({
  name: z.string().default('web').describe('Name.'),
  count: z.int().default(3).describe('Count.'),
  ratio: z.number().default(0.5).describe('Ratio.'),
  flag: z.boolean().default(true).describe('Flag.'),
  names: z.array(z.string()).default([]).describe('Names.'),
  ports: z.record(z.string(), port).default({}).describe('Ports.'),
  nested: z.strictObject({ deep: z.string().default('d').describe('Deep.') }).describe('Nested.'),
  maybe: z.string().optional().describe('Maybe.'),
  tls: z
    .strictObject({ secret: z.string().describe('Secret.'), days: z.int().default(90).describe('Days.') })
    .optional()
    .describe('TLS.'),
});

type Values = Ref<z.output<typeof values>>;

const contextOf = (v: Values): FileContext => ({
  name: v.name,
  count: v.count,
  ratio: v.ratio,
  flag: v.flag,
  names: v.names,
  ports: v.ports,
  nested: v.nested,
  maybe: v.maybe,
  tls: v.tls,
  literal: '{{',
  group: { number: 7 },
});

const textOf =
  (source: string, context: (values: Values) => FileContext = contextOf) =>
  (v: Values): Expr<string> =>
    expression(readHandlebars(source, context(v), 'a.conf.hbs'));

const read = (source: string, layer: unknown = {}) => specObject(values, textOf(source), layer);

/** What Handlebars itself makes of the same values. */
const runtime = (source: string, given: object) =>
  Handlebars.compile(source, { noEscape: true })({ ...given, literal: '{{', group: { number: 7 } });

const sources = [
  'plain {{name}} {{count}} {{ratio}} {{flag}} {{nested.deep}} {{{name}}} {{literal}}{{group.number}}\n',
  '{{#if flag}}\nyes {{name}}\n{{else}}\nno\n{{/if}}\nend\n',
  '{{#unless flag}}\nno\n{{else}}\nyes\n{{/unless}}\n{{#unless flag}}x{{/unless}}\n',
  'a\n\n{{#if flag}}\n  b\n{{/if}}\n\nc\n',
  '{{#if flag}}a{{else if other}}b{{else}}c{{/if}}',
  '{{#each ports}}\n{{@key}} {{number}} {{this.number}}{{#if tls}} tls{{/if}} {{../name}}\n  {{#each names}}{{@index}}{{this}}{{@../key}}{{../number}}{{../../name}} {{/each}}\n{{else}}\nnone\n{{/each}}\n',
  '{{#each names}}\n- {{this}}\n{{/each}}\n',
  '{{#each names}}{{@index}}={{this}};{{else}}none{{/each}}',
  '{{#if tls}}\nsecret {{tls.secret}} {{tls.days}}\n{{else}}\nno tls\n{{/if}}\n',
  '{{#each ports}}{{#if note}}{{note}}{{else}}-{{/if}}{{/each}}',
  '  {{~ name ~}}  {{! a comment }} x {{~#if flag ~}} y {{~/if~}} z\n',
  '\\{{name}} \\\\{{name}} {{ name }}{ {{name}} } {\n',
  '{{#if flag}}{{#if other}}both{{/if}}\n{{#each names}}\n{{this}}\n{{/each}}\n{{/if}}\n',
].map((source) => source.replaceAll('other', 'flag'));

describe('a Handlebars file', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}$/);
  const given = fc.record({
    name,
    count: fc.integer(),
    ratio: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    flag: fc.boolean(),
    names: fc.array(name, { maxLength: 3 }),
    ports: fc.dictionary(
      name,
      fc.record(
        { number: fc.integer(), tls: fc.boolean(), names: fc.array(name, { maxLength: 2 }) },
        { noNullPrototype: true },
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    nested: fc.record({ deep: name }),
  });
  const optional = fc.record({ tls: fc.record({ secret: name, days: fc.integer() }) }, { requiredKeys: [] });

  it.each(sources)('reads as Handlebars itself reads it: %j', (source) => {
    fc.assert(
      fc.property(given, optional, (always, sometimes) => {
        const sorted = { ...always, ...sometimes, ports: Object.fromEntries(sortedEntries(always.ports)) };
        expect(read(source, { ...always, ...sometimes })).toBe(runtime(source, sorted));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a Handlebars file may not do', () => {
  it.each([
    [
      'name what it was not given',
      'a\n  {{nmae}}\n',
      "a.conf.hbs:2:5: 'nmae' is not given to this file; did you mean 'name'?",
    ],
    [
      'name a field that is not there',
      '{{nested.depe}}',
      "a.conf.hbs:1:3: values.nested has no field 'depe'; did you mean 'deep'?",
    ],
    ['name a field of a text', '{{name.x}}', "a.conf.hbs:1:3: 'name.x' is not given to this file"],
    [
      'name what a group does not have',
      '{{group.x}}',
      "a.conf.hbs:1:3: 'group.x' is not given to this file; it has number",
    ],
    ['lead out of itself', '{{../name}}', "a.conf.hbs:1:3: '../name' leads out of the file"],
    ['print a list', '{{names}}', 'a.conf.hbs:1:1: is a list or map, not a text, number or boolean; use #each'],
    ['print a group', '{{group}}', 'a.conf.hbs:1:1: is not a text, number or boolean'],
    [
      'print what may be unset',
      'x {{maybe}}',
      'a.conf.hbs:1:3: may be unset; put it inside {{#if}} of it, or give the file a value that is always there, with defaultTo',
    ],
    [
      'print part of what may be unset',
      '{{tls.secret}}',
      "a.conf.hbs:1:3: 'tls.secret' is part of a value that may be unset; put it inside {{#if}} of that value",
    ],
    [
      'print it where it was found to be unset',
      '{{#if tls}}{{else}}{{tls.secret}}{{/if}}',
      "a.conf.hbs:1:22: 'tls.secret' is part of a value that may be unset; put it inside {{#if}} of that value",
    ],
    [
      'ask whether a text is true',
      '{{#if name}}x{{/if}}',
      'a.conf.hbs:1:1: #if needs a boolean, because Handlebars and Helm disagree on what else is true',
    ],
    [
      'walk what is no list',
      '{{#each name}}x{{/each}}',
      'a.conf.hbs:1:1: #each needs a map or list of the values that is always there',
    ],
    [
      'use other blocks',
      '{{#with nested}}x{{/with}}',
      'a.conf.hbs:1:1: #with is not understood here; use names, #if, #unless and #each',
    ],
    ['use helpers', '{{upper name}}', 'a.conf.hbs:1:1: is not understood here; use names, #if, #unless and #each'],
    ['use partials', 'a\n{{> head}}', 'a.conf.hbs:2:1: is not understood here; use names, #if, #unless and #each'],
    [
      'name a loop variable',
      '{{#each names as |n|}}{{n}}{{/each}}',
      'a.conf.hbs:1:1: #each takes one name and nothing else',
    ],
    ['use the key outside of a loop', '{{@key}}', "a.conf.hbs:1:3: '@key' stands outside of #each"],
    [
      'use the index of a map',
      '{{#each ports}}{{@index}}{{/each}}',
      "a.conf.hbs:1:18: '@index' is not understood here; use @key, or @index of a list",
    ],
    [
      'use the other variables of a loop',
      '{{#each names}}{{@first}}{{/each}}',
      "a.conf.hbs:1:18: '@first' is not understood here; use @key, or @index of a list",
    ],
    ['end one block as another', '{{#if flag}}\nx\n{{/each}}', "a.conf.hbs:1:4: if doesn't match each"],
  ])('%s', (_, source, message) => {
    expect(() => read(source)).toThrow(message);
  });

  it('be cut off', () => {
    expect(() => read('a\n{{#if flag}}\nb\n')).toThrow(/^a\.conf\.hbs:4: .*Expecting 'OPEN_INVERSE_CHAIN'/s);
  });
});
