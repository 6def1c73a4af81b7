import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjects } from './rules.ts';
import { lacksPromtool, promtool, withFiles } from './testing/promtool.ts';
import { filesOf, rendered } from './testing/rendered.ts';

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const here = (path: string) => new URL(path, import.meta.url);
const files = filesOf(rendered()['rules-config-map']);
const rulesOf = (text: string): Rule[] => Object(parse(text)).groups.flatMap((group: { rules: Rule[] }) => group.rules);
const alerts = subjects.flatMap((subject) =>
  rulesOf(files[`${subject}.yaml`] ?? '')
    .filter(({ alert }) => alert)
    .map((rule) => ({ subject, ...rule })),
);
const repository = 'https://github.com/keelwork/keelwork/blob/main/libs/observability/prometheus/';

it('puts every rule file of the library into the chart, unchanged', () => {
  expect(readdirSync(here('config/rules')).sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files))
    expect(text).toBe(readFileSync(here(`config/rules/${name}`), 'utf8'));
});

it('gives no two alerts the same name', () => {
  const names = alerts.map(({ alert }) => alert);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(alerts)('alert $alert', ({ subject, alert, labels, annotations, for: duration }) => {
  it('says how bad it is, what is wrong, for how long, and what to do', () => {
    expect(['critical', 'warning', 'info']).toContain(labels?.['severity']);
    expect(annotations?.['summary']).toMatch(/^[A-Z].*\.$/);
    expect(annotations?.['description']).toMatch(/\.$/);
    expect(duration).toMatch(/^[0-9]+[mh]$/);
  });

  it('has a runbook with a section of its own', () => {
    const page = `runbooks/${subject}.md`;
    expect(annotations?.['runbook_url']).toBe(`${repository}${page}#${alert?.toLowerCase()}`);
    expect(readFileSync(here(`../${page}`), 'utf8').split('\n')).toContain(`## ${alert}`);
  });

  it('is seen to fire in a test of its rule', () => {
    expect(readFileSync(here(`rule-tests/${subject}.test.yaml`), 'utf8')).toMatch(
      new RegExp(`exp_[^]*\\b${alert}\\b|alertname: ${alert}\\n`),
    );
  });
});

describe.skipIf(lacksPromtool)(`promtool${lacksPromtool}`, () => {
  it('takes every rule file that is emitted', () => {
    withFiles(files, (directory) =>
      promtool(directory, 'check', 'rules', '--lint=all', '--lint-fatal', ...Object.keys(files)),
    );
  });

  it.each(subjects)('sees the rules fire when they should, and only then: %s', (subject) => {
    promtool(here('rule-tests/').pathname, 'test', 'rules', `${subject}.test.yaml`);
  });
});
