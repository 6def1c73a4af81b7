import { file, type Expr } from '@keelwork/chart';

/** What there are rules for: one file each. Only what this platform's services measure; a rule on a metric that nobody emits never fires. */
export const subjects = ['watchdog', 'targets', 'django', 'postgresql', 'prometheus', 'loki', 'fluent-bit'] as const;

/** The rule files by name. */
export const ruleFiles = (): Record<string, Expr<string>> =>
  Object.fromEntries(
    subjects.map((subject) => [`${subject}.yaml`, file(import.meta.url, `config/rules/${subject}.yaml`)]),
  );
