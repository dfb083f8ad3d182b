/** A problem for a page: what it is, where, and what to do. */
import { escapeMarkdown } from '../text/markdown.ts';
import type { Problem } from '../errors/problem.ts';

export interface ShownProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
  readonly place: string | null;
}

export function renderProblem({ code, severity, message, remedy, place }: ShownProblem): string {
  const where = place === null ? '' : ` (${escapeMarkdown(place)})`;
  return `**${severity === 'error' ? 'Error' : 'Warning'} \`${code}\`**${where}: ${escapeMarkdown(message)}\n\n> ${escapeMarkdown(remedy)}`;
}

export function renderRefusal(problem: Problem): string {
  return `## ⛔ drizzle-attest could not run\n\n${renderProblem(problem)}`;
}
