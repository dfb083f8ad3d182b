/** Medians of two sides that ran in turn, as a table for people or as one JSON object. */

export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  /** Medians. */
  readonly ours: number;
  readonly theirs: number;
  readonly runs: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [upper = Number.NaN, lower = upper] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 0 ? (lower + upper) / 2 : upper;
}

/** `{name: {ours, theirs, ratio, runs}}`, in milliseconds, or in MiB where the name begins with `memory`. */
export function renderJson(results: readonly Result[]): string {
  const entries = results.map(({ name, ours, theirs, runs }) => [name, { ours: round(ours), theirs: round(theirs), ratio: ratioOf(ours, theirs), runs }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

export function renderTable(results: readonly Result[]): string {
  const rows = results.map(({ name, unit, ours, theirs, runs }) => [
    name,
    `${ours.toFixed(0)} ${unit}`,
    `${theirs.toFixed(0)} ${unit}`,
    ratioOf(ours, theirs).toFixed(2),
    String(runs),
  ]);
  const lines = [['', 'ours', 'bare', 'ratio', 'runs'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => `${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')}\n`).join('');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function ratioOf(ours: number, theirs: number): number {
  return Math.round((ours / theirs) * 100) / 100;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
