import { file, type Expr } from '@keelwork/chart';

/** What there is a dashboard for: one file each, taken as it is, so that the braces of its legends come through. */
export const subjects = ['overview', 'django', 'postgresql', 'logs'] as const;

/** The dashboards by file name. */
export const dashboardFiles = (): Record<string, Expr<string>> =>
  Object.fromEntries(
    subjects.map((subject) => [`${subject}.json`, file(import.meta.url, `config/dashboards/${subject}.json`)]),
  );
