import {
  checksum,
  defineChart,
  each,
  file,
  match,
  namedText,
  ne,
  text,
  when,
  whenSet,
  type Expr,
} from '@keelwork/chart';
import { conditions } from './conditions.ts';
import { entries } from './entries.ts';
import { fields } from './fields.ts';
import { leaves } from './leaves.ts';
import { lists } from './lists.ts';
import { literals } from './literals.ts';
import { maps } from './maps.ts';
import { optionals } from './optionals.ts';
import { settingsFile } from './settings-file.ts';
import { values } from './values.ts';

/** A chart that uses every form at every place where it may stand; it means nothing. */
export const kitchenSink = defineChart({
  name: 'kitchen-sink',
  description: 'Every form at every place.',
  appVersion: '1.0.0',
  values,
  endpoints: () => ({}),
  notes: ({ values, release }) => text`${release.name} {{ is }} {${values.name}}${when(values.flag, ' on\n', ' off')}{`,
  objects: ({ values, release }) => {
    const settings = settingsFile(values);
    const dashboard = file(import.meta.url, './files/dashboard.json');
    const rules = namedText('rules.yml', text`a: "{{ $value }}"\nb: "${values.name}{{"\n{`);
    const object = (name: string | Expr<string>, spec: unknown) => ({
      apiVersion: 'v1',
      kind: 'Test',
      metadata: { name, namespace: release.namespace },
      spec,
    });
    return {
      leaves: object('leaves', leaves(values, release.name)),
      literals: object('literals', literals),
      fields: object('fields', fields(values)),
      lists: object('lists', lists(values)),
      maps: object('maps', maps(values)),
      entries: object('entries', entries(values)),
      optionals: object('optionals', optionals(values)),
      conditions: object('conditions', conditions(values)),
      files: object('files', {
        settings,
        dashboard,
        rules,
        sums: {
          one: checksum(settings),
          all: checksum(settings, dashboard, rules),
          text: checksum(text`${values.name}${values.ratio}`),
        },
      }),
      whole: when(values.flag, object(text`whole-${release.name}`, {})),
      'when-set': whenSet(values.maybeTls, (tls) =>
        object('when-set', { secret: tls.secret, size: tls.size, names: tls.names }),
      ),
      matched: match(values.scaling, 'mode', {
        hpa: (hpa) => object('matched', hpa.behavior),
        manual: () => object('matched-manual', {}),
      }),
      many: each(values.ports, (port, name) =>
        object(text`many-${name}`, { number: port.number, dashboard, settings }),
      ),
      'many-of-some': each(values.rules, (rule, i) =>
        when(ne(rule.host, 'all'), object(text`some-${i}`, { host: rule.host, paths: rule.paths })),
      ),
    };
  },
});
