import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dashboardOf, queriesOf, withoutVariables } from './testing/dashboards.ts';
import { complaints, hasPromtool } from './testing/promtool.ts';
import { filesOf, rendered } from './testing/rendered.ts';

const files = filesOf(rendered()['dashboards-config-map']);
const dashboards = Object.entries(files).map(([name, text]) => ({ name, ...dashboardOf(text) }));
const config = filesOf(rendered()['config-map']);
const sources: string[] = parse(config['datasources.yaml'] ?? '').datasources.map(({ uid }: { uid: string }) => uid);
const metrics = dashboards
  .flatMap((dashboard) => queriesOf(dashboard))
  .filter(({ datasource }) => datasource.uid === 'prometheus');

it('puts every dashboard of the library into the chart', () => {
  expect(readdirSync(new URL('config/dashboards', import.meta.url)).sort()).toEqual(Object.keys(files).sort());
});

it('tells dashboards and their panels apart', () => {
  const unique = <T>(all: readonly T[]) => expect(all).toEqual([...new Set(all)]);
  unique(dashboards.map(({ uid }) => uid));
  unique(dashboards.map(({ title }) => title));
  for (const { panels } of dashboards) unique(panels.map(({ id }) => id));
});

it.each(dashboards)('asks data sources that there are: $name', (dashboard) => {
  const queries = queriesOf(dashboard);
  expect(queries.length).toBeGreaterThan(0);
  for (const { datasource } of queries) expect(sources).toContain(datasource.uid);
});

it('leaves the braces of legends to Grafana', () => {
  expect(files['django.json']).toContain('"legendFormat": "{{method}} {{view}}"');
});

it('opens with a dashboard that is there', () => {
  const [, home = ''] =
    /default_home_dashboard_path = \/etc\/grafana\/dashboards\/(.*)/.exec(config['grafana.ini'] ?? '') ?? [];
  expect(Object.keys(files)).toContain(home);
});

describe.skipIf(!hasPromtool)(`promtool${hasPromtool ? '' : ' (not run: this machine has no promtool)'}`, () => {
  it('reads every query for metrics', () => {
    expect(metrics.length).toBeGreaterThan(20);
    expect(complaints(metrics.map(({ expr }) => withoutVariables(expr)))).toBe('');
  });
});
