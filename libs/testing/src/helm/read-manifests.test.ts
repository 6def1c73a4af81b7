import { expect, it } from 'vitest';
import { readManifests } from './read-manifests.ts';

it('reads all documents, with the template and the subchart that wrote each', () => {
  const output = [
    '---',
    '# Source: web/templates/service.yaml',
    'kind: Service',
    '---',
    '# Source: parent/charts/set3/templates/config-map.yaml',
    'kind: ConfigMap',
    'data:',
    '  text: |',
    '    ---',
    '    # Source: not/this/one.yaml',
    '---',
    '# Source: web/templates/empty.yaml',
    '# nothing',
    '',
  ].join('\n');
  expect(readManifests(output)).toEqual([
    { template: 'templates/service.yaml', alias: '', object: { kind: 'Service' } },
    {
      template: 'templates/config-map.yaml',
      alias: 'set3',
      object: { kind: 'ConfigMap', data: { text: '---\n# Source: not/this/one.yaml\n' } },
    },
  ]);
});
