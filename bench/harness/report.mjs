import { median } from './measure.mjs';

/** A Markdown table: seconds of each contestant, and how many times as long as Keelwork it takes. */
export function resultTable(seconds, reference) {
  const base = median(seconds.get(reference));
  const rows = [...seconds].map(([name, times]) => [
    name,
    Math.min(...times).toFixed(3),
    median(times).toFixed(3),
    `${(median(times) / base).toFixed(2)} ×`,
  ]);
  return table(['', 'min s', 'median s', `of ${reference}`], rows);
}

/** How the ratios of medians stand to what Keelwork aims at. A figure that says more than one that passes: nothing fails here. */
export function aimTable(seconds, reference, aims) {
  const base = median(seconds.get(reference));
  const rows = aims.flatMap(({ peer, atLeast, atMost }) => {
    if (!seconds.has(peer)) return [];
    const times = median(seconds.get(peer));
    const [ratio, aim, holds] = atMost
      ? [base / times, `≤ ${atMost} × its time`, base / times <= atMost]
      : [times / base, `≥ ${atLeast} × faster`, times / base >= atLeast];
    return [[peer, aim, ratio.toFixed(2), holds ? 'yes' : 'no']];
  });
  return table(['beside', 'aim', 'ratio of medians', 'met'], rows);
}

function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column])].map((text) => text.length)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
