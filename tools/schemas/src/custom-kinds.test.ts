import { customKinds } from '@keelwork/crds/models';
import { describe, expect, it } from 'vitest';
import { customExamples } from './testing/custom-examples.ts';
import { askKubeconform, noKubeconform } from './testing/kubeconform.ts';
import { validateObject } from './validate/validate-object.ts';

const nameOf = (example: (typeof customExamples)[number]): string => `${example.apiVersion}/${example.kind}`;
const withUnknownField = customExamples.map((example) => ({ ...example, spec: { ...example.spec, unheardOf: true } }));
const withStatus = customExamples.map((example) => ({ ...example, status: {} }));
const names = customExamples.map(({ metadata }) => metadata.name);

it('there is an example of every vendored kind', () => {
  expect(customExamples.map(nameOf)).toEqual(customKinds());
});

describe('the model of every vendored kind', () => {
  it.each(customExamples)('accepts the tuned fields: $kind', async (example) => {
    expect(await validateObject(example)).toEqual([]);
  });

  it.each(withUnknownField)('refuses an unknown field: $kind', async (example) => {
    expect(await validateObject(example)).toEqual([
      { path: '/spec/unheardOf', message: expect.stringMatching(/^unknown field; /) },
    ]);
  });

  it.each(withStatus)('refuses a status, which only the operator writes: $kind', async (example) => {
    expect(await validateObject(example)).toMatchObject([{ path: '/status' }]);
  });
});

describe('the schema of every vendored kind (not run where kubeconform cannot be had)', () => {
  it.skipIf(noKubeconform).each(['1.35', '1.36'])('lets kubeconform accept the tuned fields, on %s', async (minor) => {
    expect(await askKubeconform(customExamples, minor)).toEqual(
      Object.fromEntries(names.map((name) => [name, 'valid'])),
    );
  });

  it.skipIf(noKubeconform)('lets kubeconform refuse an unknown field', async () => {
    const answers = await askKubeconform(withUnknownField, '1.35');
    expect(Object.keys(answers).sort()).toEqual([...names].sort());
    for (const answer of Object.values(answers))
      expect(answer).toContain("at '/spec': additional properties 'unheardOf' not allowed");
  });
});
