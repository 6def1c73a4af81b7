import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVitestReport } from './vitest-report.ts';

const file = (status: string, ...tests: readonly [status: string, fullName: string][]) => ({
  status,
  assertionResults: tests.map(([status, fullName]) => ({ status, fullName })),
});

function report(...testResults: readonly object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'tests.json');
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

it('counts what passed and failed, and names what was not run', () => {
  const path = report(
    file('passed', ['passed', 'adds'], ['skipped', 'needs nginx'], ['todo', 'later']),
    file('failed', ['failed', 'subtracts'], ['passed', 'divides']),
  );
  expect(readVitestReport(path, false)).toEqual({ passed: 2, failed: 1, skipped: ['needs nginx', 'later'] });
});

it('counts a file that could not be loaded as one that failed', () => {
  const path = report(file('failed'), file('passed', ['passed', 'adds']));
  expect(readVitestReport(path, false)).toEqual({ passed: 1, failed: 1, skipped: [] });
});

it('counts an error outside of every test as one that failed', () => {
  const path = report(file('passed', ['passed', 'adds']));
  expect(readVitestReport(path, false)).toEqual({ passed: 1, failed: 1, skipped: [] });
});

it('counts a run that left no report as one that failed', () => {
  expect(readVitestReport(join(tmpdir(), 'no', 'report'), true)).toEqual({ passed: 0, failed: 1, skipped: [] });
});
