/** Medians of two sides that ran in turn, as a table that grows line by line, or as one JSON object. */

export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  /** Medians. */
  readonly ours: number;
  readonly theirs: number;
  readonly runs: number;
}

/** So many names of what is still to come fit into a line. */
const shownNames = 3;

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

/** The first line of a table that has a line for each of these names. */
export function renderHead(names: readonly string[]): string {
  return renderCells(names, ['', 'ours', 'bare', 'ratio', 'runs']);
}

/** One line of the table, which can be printed before the next result is known. */
export function renderRow(names: readonly string[], { name, unit, ours, theirs, runs }: Result): string {
  return renderCells(names, [name, `${ours.toFixed(0)} ${unit}`, `${theirs.toFixed(0)} ${unit}`, ratioOf(ours, theirs).toFixed(2), String(runs)]);
}

/** Which comparison runs now, and which are still to come. */
export function renderStep(contests: readonly { readonly name: string }[], at: number): string {
  const next = contests.slice(at + 1).map(({ name }) => name);
  const rest =
    next.length === 0
      ? 'the last one'
      : `still to come: ${next.slice(0, shownNames).join(', ')}${next.length > shownNames ? ` and ${next.length - shownNames} more` : ''}`;
  return `${at + 1} of ${contests.length}: ${contests[at]?.name ?? ''} … (${rest})\n`;
}

function renderCells(names: readonly string[], [name = '', ...figures]: readonly string[]): string {
  const width = Math.max(...names.map(({ length }) => length));
  const widths = [10, 10, 7, 6];
  return `${name.padEnd(width)}${figures.map((figure, column) => figure.padStart(widths[column] ?? 0)).join('')}\n`;
}

function ratioOf(ours: number, theirs: number): number {
  return Math.round((ours / theirs) * 100) / 100;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
