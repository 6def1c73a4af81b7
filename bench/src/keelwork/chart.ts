import { defineChart, file, type Templated } from '@keelwork/chart';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { componentNames } from '../scenario/settings.ts';
import { componentObjects } from './component-objects.ts';
import { metadata } from './identity.ts';
import { defaultDeny } from './network-policy.ts';
import { values } from './values.ts';

/** A platform of four components, thirty objects in all: what `plainObjects` builds, with references where values go. */
export const shop = defineChart({
  name: 'shop',
  description: 'Thirty objects, for timing.',
  appVersion: '1.0.0',
  values,
  endpoints: () => ({}),
  objects: ({ values, release }) => {
    const shared = file(import.meta.url, 'app.conf.hbs', {
      name: release.name,
      config: values.config,
      features: values.features,
    });
    return {
      ...Object.assign({}, ...componentNames.map((part) => componentObjects(release, part, values[part], shared))),
      'features-config-map': {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(release, 'features'),
        data: values.features,
      } satisfies Templated<IConfigMap>,
      'default-deny': defaultDeny(release),
    };
  },
});
