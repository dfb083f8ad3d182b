/** Opens the issue for the review after an emergency deploy, once for a run. */
import type { Problem } from '../../errors/problem.ts';
import type { GithubAnswer } from '../../github/client.ts';
import type { Github } from '../../github/client.ts';
import { askIssues, issue, issueRoute, issues, type IssueAnswer } from '../../github/issues.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { mapReading, parseAnswer, parsePages, type Question, type Reading } from '../../github/reading.ts';
import { markerOf, notOpened, renderBody, renderTitle, type ReviewIssue } from '../review-issue.ts';

/** Anybody may open an issue on a public repository; one of a stranger must not pass for ours. */
const trusted: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const question: Question = { what: 'the issues of the repository', permission: 'issues: write' };

export interface OpenedIssue {
  /** Null where there is none; the problem says why. */
  readonly issue: { readonly number: number; readonly url: string } | null;
  readonly problems: readonly Problem[];
}

/** `since` is a time before which no issue of this run can be: RFC 3339, or null for all issues. A failure is a warning. */
export async function openReviewIssue(github: Github, repository: string, words: ReviewIssue, since: string | null): Promise<OpenedIssue> {
  const at = githubPlace(repository);
  const found = findMarked(await askIssues(github, at, since === null ? {} : { since }), markerOf(words));
  if (found !== null) return { issue: found, problems: [] };
  const opened = parseAnswer(await github.ask(`POST ${issueRoute}`, { ...at, title: renderTitle(words), body: renderBody(words) }), issue, question);
  if (opened.kind === 'read') return { issue: { number: opened.value.number, url: opened.value.html_url }, problems: [] };
  return { issue: null, problems: [notOpened(opened.reason, opened.remedy)] };
}

/** A list that cannot be read hides an issue at worst; two are better than none. */
function findMarked(pages: readonly GithubAnswer[], marker: string): OpenedIssue['issue'] {
  const read = pages.map((page) => parsePages([page], issues, question));
  const marked = selectOurs(read.flatMap((page) => (page.kind === 'read' ? page.value : []))).find(({ body }) => body?.startsWith(marker) === true);
  return marked === undefined ? null : { number: marked.number, url: marked.html_url };
}

function selectOurs(all: readonly IssueAnswer[]): readonly IssueAnswer[] {
  return all.filter(({ user, author_association }) => user?.kind === 'bot' || trusted.has(author_association));
}

/** An issue that asks for the review of an emergency; its body begins with the marker of the run. */
export interface FoundReview {
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly body: string;
}

/** Those that were touched since then, complete or not at all. `since` is RFC 3339. */
export async function readReviewIssues(github: Github, place: GithubPlace, since: string): Promise<Reading<readonly FoundReview[]>> {
  const read = parsePages(await askIssues(github, place, { since }), issues, { ...question, permission: 'issues: read' });
  return mapReading(read, (all) => selectOurs(all).map(({ html_url: url, state, body }) => ({ url, state, body: body ?? '' })));
}
