import { expect, it } from 'vitest';
import { readDefinitions } from './definition.ts';

const definition = (versions: string[], served = true): string => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: example.com
  names: { kind: Thing }
  versions:
${versions.map((version) => `  - { name: ${version}, served: ${served}, schema: { openAPIV3Schema: { type: object } } }`).join('\n')}
`;

it.each([
  [['v1alpha1', 'v1', 'v1beta1'], 'v1'],
  [['v1beta1', 'v1beta2', 'v2alpha1'], 'v1beta2'],
  [['v9', 'v10', 'v11beta1'], 'v10'],
  [['other', 'v1alpha1'], 'v1alpha1'],
])('takes of %j the version that Kubernetes prefers: %s', (versions, preferred) => {
  expect(readDefinitions(definition(versions)).map(({ version }) => version)).toEqual([preferred]);
});

it('reads every definition of a file and passes over other kinds', () => {
  const text = `${definition(['v1'])}\n---\nkind: Service\n---\n${definition(['v2'])}`;
  expect(readDefinitions(text).map(({ group, version, kind }) => `${group}/${version}/${kind}`)).toEqual([
    'example.com/v1/Thing',
    'example.com/v2/Thing',
  ]);
});

it('tells every problem of a file at once', () => {
  const text = `${definition(['v1']).replace('kind: Thing', 'kind: ../Thing')}\n---\n${definition(['v1'], false)}\n---\na: [`;
  expect(() => readDefinitions(text)).toThrow(
    'document 1: spec.names.kind: Invalid string: must match pattern /^[A-Za-z][A-Za-z0-9]*$/\n' +
      'document 2: Thing.example.com has no served version with a schema\n' +
      'document 3: Flow sequence in block collection must be sufficiently indented and end with a ] at line 21, column 5:',
  );
});
