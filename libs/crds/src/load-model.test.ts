import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { customKinds, loadModel } from './load-model.ts';
import { Middleware } from './traefik.io/middleware/model.ts';
import { schemasDirectory } from './schemas.ts';

it.each(customKinds())('has a model and a schema that speak of the same kind: %s', async (key) => {
  const [group = '', version = '', kind = ''] = key.split('/');
  const model = await loadModel(`${group}/${version}`, kind);
  expect([model?.apiVersion, model?.kind]).toEqual([`${group}/${version}`, kind]);
  const schema: unknown = JSON.parse(
    readFileSync(join(schemasDirectory(), group, `${kind.toLowerCase()}_${version}.json`), 'utf8'),
  );
  expect(schema).toMatchObject({
    properties: { apiVersion: { enum: [`${group}/${version}`] }, kind: { enum: [kind] } },
  });
});

it.each(['Middlewares', 'toString'])('has no model of a kind that is not vendored: %s', async (kind) => {
  expect(await loadModel('traefik.io/v1alpha1', kind)).toBeUndefined();
});

it('makes objects whose only enumerable keys are their fields', () => {
  const middleware = new Middleware({
    metadata: { name: 'limit' },
    spec: { rateLimit: { average: 100, period: '1s' } },
  });
  const keys: string[] = [];
  for (const key in middleware) keys.push(key);
  expect(keys).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(() => middleware.validate()).not.toThrow();
  expect(Middleware.is(middleware)).toBe(true);
});

it('throws every difference from the schema', () => {
  const middleware = new Middleware({ metadata: { name: 'limit' }, spec: { rateLimit: { average: -1, burst: 1.5 } } });
  expect(() => middleware.validate()).toThrow(
    'data/spec/rateLimit/average must be >= 0, data/spec/rateLimit/burst must be integer',
  );
});
