/** The issue that asks for the review after an emergency deploy. */
import { Problem } from '../errors/problem.ts';
import { fencedLines, hiddenMarker } from '../text/markdown.ts';
import { plainLine } from '../text/plain.ts';
import { sentence } from '../text/sentence.ts';
import { rfc3339 } from '../model/time.ts';

export interface ReviewIssue {
  readonly environment: string;
  /** Of the run: all attempts of one run share an issue. */
  readonly runId: string;
  readonly runUrl: string;
  readonly commit: string;
  readonly manifestId: string;
  readonly reason: string;
  readonly ticket: string;
  /** The migrations that the deploy was asked to apply. */
  readonly migrations: readonly string[];
  /** Logins of those who started the run. */
  readonly startedBy: readonly string[];
  /** When the deploy started; milliseconds since 1970 UTC. */
  readonly at: number;
}

/** By this the issue of a run is found again; it is not shown. */
export function markerOf({ environment, runId }: Pick<ReviewIssue, 'environment' | 'runId'>): string {
  return hiddenMarker('emergency-review', { run: runId, environment: environment.toLowerCase() });
}

export function renderTitle({ environment, runId }: ReviewIssue): string {
  return plainLine(`Review the emergency deploy to ${environment} (run ${runId})`).slice(0, 200);
}

export function renderBody(issue: ReviewIssue): string {
  return [
    markerOf(issue),
    'Migrations are deployed without waiting for an approval. Somebody who had no hand in them has to look at them now, and say here what was found.',
    '',
    fencedLines([
      `environment:  ${plainLine(issue.environment)}`,
      `commit:       ${plainLine(issue.commit)}`,
      `started at:   ${rfc3339(issue.at)}`,
      `manifest:       ${plainLine(issue.manifestId)}`,
      `started by:   ${issue.startedBy.map((login) => plainLine(login)).join(', ')}`,
      `ticket:       ${plainLine(issue.ticket)}`,
      `reason:       ${plainLine(issue.reason)}`,
      ...issue.migrations.slice(0, 100).map((name) => `migration:    ${plainLine(name)}`),
    ]),
    '',
    `The run with its manifest: ${issue.runUrl}`,
    '',
    '- [ ] reviewed by a person who did not write, push, merge or start it',
    '- [ ] the reason holds, and the ticket tells the whole story',
    '- [ ] what must not happen again is noted in the ticket',
  ].join('\n');
}

/** `reason` says why there is no issue, `remedy` what helps besides doing it by hand. */
export function notOpened(reason: string, remedy: string): Problem {
  return new Problem('github/issue-not-opened', {
    message: `The issue for the review of this emergency deploy was not opened: ${sentence(reason)}`,
    remedy: `Open it by hand. ${remedy}`.trim(),
    severity: 'warning',
  });
}
