/** The one issue that tells what a report found: its texts, and what has to be done about it. */
import { digest } from '../model/digest.ts';
import { fencedLines, hiddenMarker } from '../text/markdown.ts';
import { plainLine } from '../text/plain.ts';
import { renderProblemFence, type ShownProblem } from '../text/problem.ts';
import { countOthers } from '../text/sentence.ts';

/** What a report says, of whatever kind it is. */
export interface Alert {
  /** One issue for each; lower-case words. */
  readonly kind: string;
  readonly title: string;
  readonly verdict: string;
  /** Of what time it speaks, and when it was made. */
  readonly about: readonly string[];
  /** Those that stop; warnings open no issue. */
  readonly problems: readonly ShownProblem[];
  /** Address of the run; null where there is none. */
  readonly runUrl: string | null;
}

/** What is known of our issue. */
export interface AlertIssue {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
}

/** `comment` is null where nothing is worth a notification. */
export type AlertAction =
  | { readonly kind: 'none' }
  | { readonly kind: 'create'; readonly title: string; readonly body: string }
  | { readonly kind: 'update'; readonly state: 'open' | 'closed'; readonly title: string; readonly body: string; readonly comment: string | null };

/** By this the issue is found again; it is not shown. */
export function markerOf(kind: string): string {
  return hiddenMarker(`alert ${kind}`);
}

/**
 * Opened when there is a problem, updated in place, commented when there is a new one, closed when there is none. What somebody closed stays closed
 * until there is a problem that it did not tell; what we closed is opened again by any.
 */
export function decideAlert(alert: Alert, issue: AlertIssue | null): AlertAction {
  const { title } = alert;
  const problems = alert.problems.slice(0, mostKnown);
  const body = renderBody({ ...alert, problems });
  if (issue === null) return problems.length === 0 ? { kind: 'none' } : { kind: 'create', title, body };
  const told = keysIn(issue.body);
  const fresh = problems.filter((problem) => !told.has(keyOf(problem)));
  if (problems.length === 0) return issue.state === 'closed' ? { kind: 'none' } : { kind: 'update', state: 'closed', title, body, comment: mended };
  if (issue.state === 'closed' && fresh.length === 0) return { kind: 'none' };
  if (issue.state === 'open' && fresh.length === 0 && told.size === new Set(problems.map(keyOf)).size) return { kind: 'none' };
  return { kind: 'update', state: 'open', title, body, comment: fresh.length === 0 ? null : renderFresh(fresh) };
}

const mended = 'All of this is mended: the last report found nothing that is wrong or missing.';

/** Problems that an issue shows, and those that have at least their key in it: both have to fit into what GitHub takes. */
const mostShown = 40;
const mostKnown = 1_000;

function renderBody({ kind, verdict, about, problems, runUrl }: Alert): string {
  const keys = `<!-- problems: ${problems.map(keyOf).join(' ')} -->`;
  if (problems.length === 0)
    return [markerOf(kind), keys, 'Nothing is wrong or missing any more.', fencedLines(about.map((line) => plainLine(line)))].join('\n\n');
  return [
    markerOf(kind),
    keys,
    `The verdict is **${plainLine(verdict)}**. What each code means, and what helps, stands in docs/errors.md of drizzle-attest. This issue is kept up to date, and closed when all is mended.`,
    fencedLines(about.map((line) => plainLine(line))),
    ...renderShown(problems),
    ...countOthers(problems.length, mostShown, ', which the report names.'),
    ...(runUrl === null ? [] : [`The report is in the artifacts of this run: ${runUrl}`]),
  ].join('\n\n');
}

function renderFresh(problems: readonly ShownProblem[]): string {
  return ['New in the last report:', ...renderShown(problems), ...countOthers(problems.length, mostShown, '.')].join('\n\n');
}

function renderShown(problems: readonly ShownProblem[]): readonly string[] {
  return problems.slice(0, mostShown).map(renderProblemFence);
}

/** The same problem has the same key in each report. */
function keyOf({ code, message, place }: ShownProblem): string {
  return digest(JSON.stringify([code, place, message])).slice(0, 12);
}

function keysIn(body: string): ReadonlySet<string> {
  const keys = /^<!-- problems: (?<keys>[0-9a-f ]*) -->$/mu.exec(body)?.groups?.['keys'] ?? '';
  return new Set(keys.split(' ').filter((key) => key !== ''));
}
