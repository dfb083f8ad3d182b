/** Keeps the one issue of a kind of report: found again by the hidden marker in its first line. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { AskGithub, GithubAnswer, GithubPlace } from '../model/github.ts';
import { known, parseAnswer, parsePages, type Question } from '../model/reading.ts';
import { decideAlert, markerOf, type Alert, type AlertAction, type AlertIssue } from './alert.ts';

export interface AlertEnd {
  readonly kind: 'created' | 'updated' | 'closed' | 'unchanged';
  /** Null where there is no issue. */
  readonly url: string | null;
}

/** The list of the repository's issues is narrowed by it. Whoever takes it off an issue gets another one. */
export const alertLabel = 'drizzle-attest';

const issue = z.object({
  number: z.int(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  body: z.string().nullish(),
  user: z.object({ id: z.int(), type: z.string() }).nullable(),
});
const account = z.object({ id: z.int() });

const route = '/repos/{owner}/{repo}/issues';
const reading: Question = { what: 'the issues of the repository', permission: 'issues: write' };
const writing: Question = { what: 'the issue that was written', permission: 'issues: write' };

/** Throws a `github/…` code, or `alert/issues-off`. */
export async function keepAlert(github: AskGithub, place: GithubPlace, alert: Alert): Promise<AlertEnd> {
  const ours = await findOurs(github, place, alert.kind);
  const action = decideAlert(alert, ours);
  switch (action.kind) {
    case 'none':
      return { kind: 'unchanged', url: ours?.url ?? null };
    case 'create': {
      const { title, body } = action;
      const created = known(parseAnswer(refuseOff(await github.ask(`POST ${route}`, { ...place, title, body, labels: [alertLabel] })), issue, writing));
      return { kind: 'created', url: created.html_url };
    }
    case 'update':
      return await update(github, place, ours?.number ?? 0, action);
  }
}

async function update(github: AskGithub, place: GithubPlace, number: number, action: Extract<AlertAction, { kind: 'update' }>): Promise<AlertEnd> {
  const { title, body, state, comment } = action;
  const at = { ...place, issue_number: number };
  const changed = known(parseAnswer(refuseOff(await github.ask(`PATCH ${route}/{issue_number}`, { ...at, title, body, state })), issue, writing));
  if (comment !== null)
    known(parseAnswer(refuseOff(await github.ask(`POST ${route}/{issue_number}/comments`, { ...at, body: comment })), z.unknown(), writing));
  return { kind: state === 'closed' ? 'closed' : 'updated', url: changed.html_url };
}

/** The newest, where a person's hand made two. Anybody may write the marker: an issue is ours only where a bot opened it, or whoever holds the token. */
async function findOurs(github: AskGithub, place: GithubPlace, kind: string): Promise<AlertIssue | null> {
  const pages = await github.askPages(`GET ${route}`, { ...place, labels: alertLabel, state: 'all', sort: 'created', direction: 'desc' });
  const marked = known(parsePages(pages.map(refuseOff), z.array(issue), reading)).filter(({ body }) => body?.startsWith(markerOf(kind)) === true);
  const own = marked.find(({ user }) => user?.type === 'Bot') ?? (marked.length === 0 ? undefined : await findOwn(github, marked));
  return own === undefined ? null : { number: own.number, url: own.html_url, state: own.state, title: own.title, body: own.body ?? '' };
}

async function findOwn(github: AskGithub, marked: readonly z.infer<typeof issue>[]): Promise<z.infer<typeof issue> | undefined> {
  const answer = await github.ask('GET /user');
  const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
  return self.success ? marked.find(({ user }) => user?.id === self.data.id) : undefined;
}

function refuseOff(answer: GithubAnswer): GithubAnswer {
  if (answer.kind === 'unanswered' || answer.status !== 410) return answer;
  throw new Problem('alert/issues-off', {
    message: 'Issues are turned off in this repository, so that nobody is told of what the report found.',
    remedy: 'Turn them on (Settings → General → Features), or watch the verdict of the job that collects.',
  });
}
