import { compile } from '@keelwork/crds/compile';
import { describe, expect, it } from 'vitest';
import { definitionsText, parseDefinitions } from '../core/definitions.ts';
import type { StructuralSchema } from './definition.ts';
import { strictSchema } from './strict-schema.ts';

const { definitions } = parseDefinitions(definitionsText('1.35'));

/** Whether an object with this spec is accepted, when the definition says this about it. */
function accepts(schema: StructuralSchema, spec: unknown): boolean {
  const kind = {
    group: 'example.com',
    version: 'v1',
    kind: 'Thing',
    schema: { type: 'object', properties: { spec: schema } },
  };
  const object = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, spec };
  return compile(strictSchema(kind, definitions))(object);
}

describe('the strict schema of a custom kind', () => {
  it('closes an object, one without fields too, as the API server drops what is not declared', () => {
    expect(accepts({ type: 'object', properties: { a: { type: 'string' } } }, { a: '' })).toBe(true);
    expect(accepts({ type: 'object', properties: { a: { type: 'string' } } }, { b: '' })).toBe(false);
    expect(accepts({ type: 'object' }, { b: '' })).toBe(false);
  });

  it('leaves an object open that keeps unknown fields, and holds those that it knows to their types', () => {
    const open = {
      type: 'object',
      properties: { a: { type: 'string' } },
      'x-kubernetes-preserve-unknown-fields': true,
    };
    expect(accepts(open, { b: { c: 1 } })).toBe(true);
    expect(accepts(open, { a: 1 })).toBe(false);
    expect(accepts({ 'x-kubernetes-preserve-unknown-fields': true }, [1])).toBe(true);
    expect(accepts({ type: 'object', 'x-kubernetes-embedded-resource': true }, { kind: 'Pod' })).toBe(true);
  });

  it('reads maps, lists and sets', () => {
    expect(accepts({ type: 'object', additionalProperties: { type: 'integer' } }, { a: 1 })).toBe(true);
    expect(accepts({ type: 'object', additionalProperties: { type: 'integer' } }, { a: '1' })).toBe(false);
    expect(accepts({ type: 'array', items: { type: 'object' } }, [{ a: 1 }])).toBe(false);
    expect(accepts({ type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' }, ['a', 'a'])).toBe(
      false,
    );
  });

  it('takes an integer or a string, a string only if it fits the pattern', () => {
    const quantity = {
      anyOf: [{ type: 'integer' }, { type: 'string' }],
      pattern: '^\\d+(Mi|Gi)?$',
      'x-kubernetes-int-or-string': true,
    };
    expect(accepts(quantity, 1)).toBe(true);
    expect(accepts(quantity, '1Gi')).toBe(true);
    expect(accepts(quantity, '1Gib')).toBe(false);
    expect(accepts(quantity, 1.5)).toBe(false);
  });

  it('takes null only where the definition does', () => {
    expect(accepts({ type: 'string' }, null)).toBe(false);
    expect(accepts({ type: 'string', nullable: true }, null)).toBe(true);
    expect(accepts({ type: 'string', nullable: true, enum: ['a'] }, null)).toBe(true);
  });

  it('does not ask for a required field that has a default', () => {
    const properties = { a: { type: 'string' }, b: { type: 'string', default: 'b' } };
    expect(accepts({ type: 'object', properties, required: ['a', 'b'] }, { a: '' })).toBe(true);
    expect(accepts({ type: 'object', properties, required: ['a', 'b'] }, { b: '' })).toBe(false);
  });

  it('reads exclusive bounds as OpenAPI writes them', () => {
    expect(accepts({ type: 'integer', minimum: 1 }, 1)).toBe(true);
    expect(accepts({ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1)).toBe(false);
    expect(accepts({ type: 'integer', maximum: 1, exclusiveMaximum: true }, 1)).toBe(false);
  });

  it('keeps conditions, which close nothing, unless a default could change their outcome', () => {
    const properties = { a: { type: 'string' }, b: { type: 'string' } };
    const oneOf = [{ required: ['a'] }, { required: ['b'], properties: { b: { enum: ['x'] } } }];
    expect(accepts({ type: 'object', properties, oneOf }, { a: '' })).toBe(true);
    expect(accepts({ type: 'object', properties, oneOf }, {})).toBe(false);
    expect(
      accepts({ type: 'object', properties: { ...properties, a: { type: 'string', default: '' } }, oneOf }, {}),
    ).toBe(true);
  });

  it('reads no format that its readers understand differently', () => {
    expect(accepts({ type: 'string', format: 'duration' }, '30s')).toBe(true);
    expect(accepts({ type: 'string', format: 'date-time' }, 'today')).toBe(false);
  });

  it('fixes apiVersion and kind, asks for metadata as Kubernetes defines it, and has no status', () => {
    const properties = { status: { type: 'object', properties: { a: { type: 'string' } } } };
    const schema = strictSchema(
      {
        group: 'example.com',
        version: 'v1',
        kind: 'Thing',
        schema: { type: 'object', required: ['status'], properties },
      },
      definitions,
    );
    const validate = compile(schema);
    const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a', labels: { b: 'c' } } };
    expect(validate(thing)).toBe(true);
    expect(validate({ ...thing, apiVersion: 'example.com/v2' })).toBe(false);
    expect(validate({ ...thing, kind: 'Other' })).toBe(false);
    expect(validate({ ...thing, metadata: { lables: {} } })).toBe(false);
    expect(validate({ ...thing, metadata: undefined })).toBe(false);
    expect(validate({ ...thing, status: {} })).toBe(false);
  });
});
