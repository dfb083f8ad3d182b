/** One comment on a pull request, updated in place: found again by the hidden marker in its first line. */
import { z } from 'zod';
import type { Github, GithubAnswer } from '../github/client.ts';
import { actor } from '../github/fields.ts';
import { githubPlace } from '../github/place.ts';
import { findOwn } from './own-github.ts';

export interface CommentPlace {
  /** `OWNER/REPO`. */
  readonly repository: string;
  readonly pullRequest: number;
  /** Whether the pull request comes from a fork: its runs get a token that writes nothing. */
  readonly fork: boolean;
  /** Whether it is worth a comment that is not there yet; one that is there is always updated. */
  readonly create: boolean;
}

/** A comment is a courtesy: that there is none has a reason, and fails nothing. */
export type CommentEnd = { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string } | { readonly kind: 'skipped'; readonly reason: string };

/** Characters that GitHub takes. */
const longestBody = 65_536;

const comment = z.object({
  id: z.int().nonnegative(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: actor.nullable(),
});

type Comment = z.infer<typeof comment>;

/** `body` begins with the marker. Throws nothing of its own. */
export async function writeComment(github: Github, { repository, pullRequest, fork, create }: CommentPlace, marker: string, body: string): Promise<CommentEnd> {
  if (fork) return skipped('the pull request comes from a fork, whose runs may not write to it');
  if (body.length > longestBody) return skipped(`it has ${String(body.length)} characters, and GitHub takes ${String(longestBody)}`);
  const at = githubPlace(repository);
  const list = parseList(await github.askPages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, issue_number: pullRequest }));
  if (list.kind === 'skipped') return list;
  const ours = await findOwn(github, list.comments, marker);
  if (ours === null && !create) return skipped('there is nothing to tell, and no earlier comment to correct');
  if (ours === null)
    return end('created', await github.ask('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, issue_number: pullRequest, body }));
  if (ours.body === body) return { kind: 'unchanged', url: ours.html_url };
  return end('updated', await github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at, comment_id: ours.id, body }));
}

type List = { readonly kind: 'read'; readonly comments: readonly Comment[] } | (CommentEnd & { readonly kind: 'skipped' });

/** A part of the list could hide the comment, and each run would add another. */
function parseList(pages: readonly GithubAnswer[]): List {
  const comments: Comment[] = [];
  for (const page of pages) {
    const refused = refusalOf(page, 'read the comments');
    if (refused !== null) return refused;
    const parsed = z.array(comment).safeParse(page.kind === 'answered' ? page.data : null);
    if (!parsed.success) return skipped('the comments of the pull request are not of the form that GitHub promises');
    comments.push(...parsed.data);
  }
  const last = pages.at(-1);
  if (last === undefined || (last.kind === 'answered' && last.hasMore)) return skipped('the pull request has more comments than are read');
  return { kind: 'read', comments };
}

function end(kind: 'created' | 'updated', answer: GithubAnswer): CommentEnd {
  const refused = refusalOf(answer, 'write the comment');
  if (refused !== null) return refused;
  const written = z.object({ html_url: z.string() }).safeParse(answer.kind === 'answered' ? answer.data : null);
  return written.success ? { kind, url: written.data.html_url } : skipped('GitHub does not say where the comment is');
}

/** Null where GitHub answered with what was asked for. */
function refusalOf(answer: GithubAnswer, what: string): (CommentEnd & { readonly kind: 'skipped' }) | null {
  if (answer.kind === 'unanswered') return skipped(`GitHub did not answer when asked to ${what}: ${answer.reason}`);
  const { status, rateLimited } = answer;
  if (status >= 200 && status < 300) return null;
  if (rateLimited) return skipped('the rate limit of the token is used up');
  if (status === 403 || status === 404) return skipped(`the token may not ${what} (${String(status)}): grant the job the permission pull-requests: write`);
  return skipped(`GitHub answered ${String(status)} when asked to ${what}`);
}

function skipped(reason: string): CommentEnd & { readonly kind: 'skipped' } {
  return { kind: 'skipped', reason };
}
