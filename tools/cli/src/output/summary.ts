import Table from 'cli-table3';

/** One line of the summary: an environment's platform, or the charts. */
export interface SummaryRow {
  readonly environment: string;
  readonly platform: string;
  readonly objects: number | string;
  readonly changed: number;
  readonly checked: string;
  readonly seconds: number;
}

/** The table that ends `npm start`. */
export function summaryTable(rows: readonly SummaryRow[]): string {
  const table = new Table({
    head: ['environment', 'platform', 'objects', 'files changed', 'checked', 'seconds'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { environment, platform, objects, changed, checked, seconds } of rows) {
    table.push([environment, platform, objects, changed, checked, seconds.toFixed(2)]);
  }
  return table.toString();
}
