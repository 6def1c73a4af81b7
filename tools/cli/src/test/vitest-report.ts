import { existsSync, readFileSync } from 'node:fs';
import { asOne, type StepResult } from './step.ts';

/** What we read of Vitest's JSON report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts the tests of a report. A file that could not be loaded counts as one failed, and so does a run that failed
 * although no test did (an error that no test caught), or that left no report.
 */
export function readVitestReport(file: string, ok: boolean): StepResult {
  if (!existsSync(file)) return asOne(false);
  const { testResults }: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const notLoaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + notLoaded.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed || ok ? failed : 1,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  };
}
