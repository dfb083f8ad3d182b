/** A problem in words, for each place that shows one. */
import { escapeMarkdown, fencedLines } from './markdown.ts';
import { plainLine } from './plain.ts';

/** What is shown of a problem; a Problem is one. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
  readonly place: string | null;
}

/** For a log and a terminal. */
export function renderProblemLine({ code, message, remedy, place }: ShownProblem): string {
  return `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
}

/** For the page of a job. */
export function renderProblemMarkdown({ code, severity, message, remedy, place }: ShownProblem): string {
  const where = place === null ? '' : ` (${escapeMarkdown(place)})`;
  return `**${severity === 'error' ? 'Error' : 'Warning'} \`${code}\`**${where}: ${escapeMarkdown(message)}\n\n> ${escapeMarkdown(remedy)}`;
}

/** For an issue, where GitHub would act on words outside of a fence. */
export function renderProblemFence({ code, message, remedy, place }: ShownProblem): string {
  return fencedLines([`${code}${place === null ? '' : ` (${plainLine(place, 200)})`}`, plainLine(message, 500), `→ ${plainLine(remedy, 300)}`]);
}

/** For JSON: an Error's message is not among the fields that JSON.stringify takes. */
export function problemEntry({ code, severity, message, remedy, place }: ShownProblem): ShownProblem {
  return { code, severity, message, remedy, place };
}

/** A file, or one of its lines: `drizzle/0001.sql:12`. */
export function renderPlace(path: string, line: number | null): string {
  return line === null ? path : `${path}:${String(line)}`;
}
