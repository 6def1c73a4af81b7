import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartOf } from '../testing/read-spec.ts';
import { parseValues } from './parse-values.ts';

const entry = z.strictObject({
  port: z.int().describe('Port.'),
  tls: z.boolean().default(false).describe('TLS.'),
  limits: z
    .strictObject({
      memory: z.string().default('1Mi').describe('Memory.'),
      cpu: z.string().optional().describe('CPU.'),
    })
    .describe('Limits.'),
});

const values = z.strictObject({
  image: z
    .strictObject({
      repository: z.string().default('nginx').describe('Repository.'),
      tag: z.string().default('1').describe('Tag.'),
    })
    .describe('Image.'),
  labels: z
    .record(z.string().regex(/^[a-z]+$/), z.string())
    .default({ a: '1' })
    .describe('Labels.'),
  names: z.array(z.string()).default(['x']).describe('Names.'),
  ports: z
    .record(z.string(), entry)
    .default({ web: { port: 80, tls: true, limits: { memory: '2Mi' } } })
    .describe('Ports.'),
  level: z.enum(['session', 'transaction']).default('session').describe('Level.'),
  password: z.string().min(3).default('abc').describe('Password.'),
  data: z.unknown().default({}).describe('Data.'),
  maybe: z
    .strictObject({ host: z.string().describe('Host.'), port: z.int().default(1).describe('Port.') })
    .optional()
    .describe('Maybe.'),
  scaling: z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('fixed'), replicas: z.int().min(0).default(1).describe('Pods.') }),
      z.strictObject({
        mode: z.literal('hpa'),
        min: z.int().default(2).describe('At least.'),
        max: z.int().default(5).describe('At most.'),
      }),
    ])
    .default({ mode: 'fixed', replicas: 3 })
    .describe('Scaling.'),
});

const { shape, defaults } = chartOf(values, () => ({}));
const parsed = (...layers: readonly unknown[]) => {
  const result = parseValues(values, shape, defaults, layers);
  return result.ok ? result.values : result.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('values', () => {
  it('merge as Helm merges: maps field by field, where zod replaces the default', () => {
    expect(parsed({ labels: { b: '2' } })).toMatchObject({ labels: { a: '1', b: '2' } });
    expect(values.pick({ labels: true }).parse({ labels: { b: '2' } })).toEqual({ labels: { b: '2' } });
    expect(parsed({ image: { tag: '2' } }, { image: { repository: 'x' } })).toMatchObject({
      image: { repository: 'x', tag: '2' },
    });
  });

  it('replace lists whole', () => {
    expect(parsed({ names: ['y'] })).toMatchObject({ names: ['y'] });
  });

  it('merge with each other before they merge with the defaults', () => {
    expect(parsed({ labels: 'none' }, { labels: { b: '2' } })).toMatchObject({ labels: { a: '1', b: '2' } });
  });

  it('are not changed by undefined, which environments use for "as it is"', () => {
    expect(parsed({ image: undefined, names: undefined }, undefined)).toMatchObject({ names: ['x'] });
  });

  it('drop what another variant has left in a choice', () => {
    expect(parsed({ scaling: { mode: 'hpa', max: 9 } })).toMatchObject({ scaling: { mode: 'hpa', min: 2, max: 9 } });
    expect(parsed({ scaling: { mode: 'hpa' } }, { scaling: { mode: 'fixed' } })).toMatchObject({
      scaling: { mode: 'fixed', replicas: 3 },
    });
    expect(parsed({ scaling: { mode: 'hpa', replicas: -1 } })).toMatchObject({ scaling: { mode: 'hpa' } });
  });

  it('have defaults inside entries, items and optional objects', () => {
    expect(parsed({ ports: { api: { port: 8080 } }, maybe: { host: 'h' } })).toMatchObject({
      ports: {
        web: { port: 80, tls: true, limits: { memory: '2Mi' } },
        api: { port: 8080, tls: false, limits: { memory: '1Mi' } },
      },
      maybe: { host: 'h', port: 1 },
    });
  });
});

describe('wrong values', () => {
  it.each<[string, unknown, string]>([
    ['an unknown name', { imgae: { tag: '2' } }, "imgae: there is no such value; did you mean 'image'?"],
    ['an unknown name inside', { image: { tga: '2' } }, "image.tga: there is no such value; did you mean 'tag'?"],
    [
      'an unknown name like no other',
      { image: { quality: 1 } },
      'image.quality: there is no such value; here you can set repository, tag',
    ],
    [
      'an unknown name inside an entry',
      { ports: { web: { prot: 1 } } },
      "ports.web.prot: there is no such value; did you mean 'port'?",
    ],
    ['the type', { names: 'x' }, 'names: Invalid input: expected array, received string'],
    [
      'an option',
      { level: 'transactoin' },
      'level: Invalid option: expected one of "session"|"transaction"; did you mean \'transaction\'?',
    ],
    [
      'the variant',
      { scaling: { mode: 'hpaa' } },
      "scaling.mode: Invalid discriminator value. Expected 'fixed' | 'hpa'; did you mean 'hpa'?",
    ],
    ['a number out of bounds', { scaling: { replicas: -1 } }, 'scaling.replicas: Too small: expected number to be >=0'],
    [
      'the name of an entry',
      { labels: { A: '1' } },
      'labels.A: no entry can have this name: Invalid string: must match pattern /^[a-z]+$/',
    ],
    [
      'what an entry needs',
      { ports: { api: {} } },
      'ports.api.port: Invalid input: expected number, received undefined',
    ],
    [
      'null',
      { image: { tag: null } },
      'image.tag: null unsets nothing (Helm versions differ); leave the field out, or give it a value',
    ],
    [
      'null in a list',
      { data: { a: [null] } },
      'data.a.0: null unsets nothing (Helm versions differ); leave the field out, or give it a value',
    ],
    [
      'a character that YAML has no place for',
      { image: { tag: 'a\u0085' } },
      "image.tag: holds the character U+0085, which YAML can't carry; remove it",
    ],
    [
      'half of a character',
      { names: ['\ud800'] },
      "names.0: holds the character U+D800, which YAML can't carry; remove it",
    ],
    [
      'a text that is too short by the count of Helm, where JavaScript counts four',
      { password: '\u{1f600}\u{1f600}' },
      'password: Too small: expected string to have >=3 characters',
    ],
    [
      'a name that YAML reads as a merge',
      { data: { '<<': {} } },
      "data.<<: no value can be named '<<'; use another name",
    ],
    [
      'a name that JavaScript hides',
      JSON.parse('{"data":{"__proto__":1}}'),
      "data.__proto__: no value can be named '__proto__'; use another name",
    ],
  ])('are told: %s', (_, layer, problem) => {
    expect(parsed(layer)).toEqual([problem]);
  });

  it('are all told at once', () => {
    expect(parsed({ imgae: 1, names: 'x', image: { tag: null, repository: 1 }, level: 'x' })).toHaveLength(5);
  });

  it('are told by the rules of the chart itself', () => {
    const ruled = z
      .strictObject({ min: z.int().default(1).describe('Min.'), max: z.int().default(2).describe('Max.') })
      .refine(({ min, max }) => min <= max, { error: 'must not be less than min', path: ['max'] });
    const chart = chartOf(ruled, () => ({}));
    expect(parseValues(ruled, chart.shape, chart.defaults, [{ min: 3 }])).toEqual({
      ok: false,
      problems: [{ path: 'max', message: 'must not be less than min' }],
    });
  });
});
