/** Keeps the one issue of a kind of report: found again by the hidden marker in its first line. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Github, GithubAnswer } from '../github/client.ts';
import { askIssues, issue, issueRoute, issues } from '../github/issues.ts';
import type { GithubPlace } from '../github/place.ts';
import { known, parseAnswer, parsePages, type Question } from '../github/reading.ts';
import { decideAlert, markerOf, type Alert, type AlertAction, type AlertIssue } from './alert.ts';
import { findOwn } from './own-github.ts';

export interface AlertEnd {
  readonly kind: 'created' | 'updated' | 'closed' | 'unchanged';
  /** Null where there is no issue. */
  readonly url: string | null;
}

/** The list of the repository's issues is narrowed by it. Whoever takes it off an issue gets another one. */
export const alertLabel = 'drizzle-attest';

const reading: Question = { what: 'the issues of the repository', permission: 'issues: write' };
const writing: Question = { what: 'the issue that was written', permission: 'issues: write' };

/** Throws a `github/…` code, or `alert/issues-off`. */
export async function keepAlert(github: Github, place: GithubPlace, alert: Alert): Promise<AlertEnd> {
  const ours = await findOurs(github, place, alert.kind);
  const action = decideAlert(alert, ours);
  switch (action.kind) {
    case 'none':
      return { kind: 'unchanged', url: ours?.url ?? null };
    case 'create': {
      const { title, body } = action;
      const created = known(parseAnswer(refuseOff(await github.ask(`POST ${issueRoute}`, { ...place, title, body, labels: [alertLabel] })), issue, writing));
      return { kind: 'created', url: created.html_url };
    }
    case 'update':
      return await update(github, place, ours?.number ?? 0, action);
  }
}

async function update(github: Github, place: GithubPlace, number: number, action: Extract<AlertAction, { kind: 'update' }>): Promise<AlertEnd> {
  const { title, body, state, comment } = action;
  const at = { ...place, issue_number: number };
  const changed = known(parseAnswer(refuseOff(await github.ask(`PATCH ${issueRoute}/{issue_number}`, { ...at, title, body, state })), issue, writing));
  if (comment !== null)
    known(parseAnswer(refuseOff(await github.ask(`POST ${issueRoute}/{issue_number}/comments`, { ...at, body: comment })), z.unknown(), writing));
  return { kind: state === 'closed' ? 'closed' : 'updated', url: changed.html_url };
}

/** The newest, where a person's hand made two. */
async function findOurs(github: Github, place: GithubPlace, kind: string): Promise<AlertIssue | null> {
  const pages = await askIssues(github, place, { labels: alertLabel });
  const own = await findOwn(github, known(parsePages(pages.map(refuseOff), issues, reading)), markerOf(kind));
  return own === null ? null : { number: own.number, url: own.html_url, state: own.state, title: own.title, body: own.body ?? '' };
}

function refuseOff(answer: GithubAnswer): GithubAnswer {
  if (answer.kind === 'unanswered' || answer.status !== 410) return answer;
  throw new Problem('alert/issues-off', {
    message: 'Issues are turned off in this repository, so that nobody is told of what the report found.',
    remedy: 'Turn them on (Settings → General → Features), or watch the verdict of the job that collects.',
  });
}
