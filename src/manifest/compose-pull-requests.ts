/** The manifest's words on the pull requests that brought the plan. */
import type { PullRequestCommit, PullRequestFacts, PullRequestReview } from '../model/approval.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { composeActor, composeAccount } from './compose-account.ts';
import { asIs, ifKnown, wholeList, type Outside } from './outside.ts';
import type { Manifest } from './schema.ts';

type PullRequestsPart = Exclude<Manifest['gate'], { unknown: string }>['pullRequests'];
type PullRequestPart = Exclude<PullRequestsPart, { unknown: string }>[number];

/** Characters that the reviews and commits of all pull requests may take: whoever commits must not be able to make a manifest too long to be read. */
const room = 3 * 1024 * 1024;

export function composePullRequests(pullRequests: readonly PullRequestFacts[], fit: Outside): PullRequestsPart {
  const whole = wholeList(pullRequests, 'pullRequests', (pullRequest) => composePullRequest(pullRequest, fit));
  return Array.isArray(whole) ? withinRoom(whole) : whole;
}

function composePullRequest(facts: PullRequestFacts, fit: Outside): PullRequestPart {
  const { number, url, title, author, merger, mergedAt, headSha, mergeSha, lastPusher, reviews, commits, files } = facts;
  return {
    number,
    url: fit.name(url),
    title: fit.text(title),
    author: composeActor(author, fit),
    merger: composeActor(merger, fit),
    mergedAt,
    headSha,
    mergeSha,
    lastPusher: ifKnown(lastPusher, fit, (actor) => composeAccount(actor, fit)),
    reviews: ifKnown(reviews, fit, (all) => wholeList(all, 'reviews', (review) => composeReview(review, fit))),
    commits: ifKnown(commits, fit, (all) => wholeList(all, 'commits', (commit) => composeCommit(commit, fit))),
    // Paths of planned migrations, whose names the plan has as they are.
    files: wholeList(files, 'files', ({ path, blob }) => ({ path, blob })),
  };
}

type Part<Field extends 'reviews' | 'commits'> = Exclude<PullRequestPart[Field], { unknown: string }>[number];

function composeReview({ reviewer, state, submittedAt, commit }: PullRequestReview, fit: Outside): Part<'reviews'> {
  return { reviewer: composeActor(reviewer, fit), state: fit.name(state), submittedAt, commit };
}

function composeCommit({ sha, author, committer, coAuthors, signatureVerified }: PullRequestCommit, fit: Outside): Part<'commits'> {
  return {
    sha,
    author: composeActor(author, fit),
    committer: composeActor(committer, fit),
    coAuthors: wholeList(coAuthors, 'coAuthors', fit.name),
    signatureVerified: asIs(signatureVerified, fit),
  };
}

/** Lists for which there is no room any more are unknown; the approvals, and who may not approve, stand elsewhere. */
function withinRoom(pullRequests: readonly PullRequestPart[]): PullRequestPart[] {
  let left = room;
  const fitted = <T>(list: OrUnknown<T[]>): OrUnknown<T[]> => {
    const size = JSON.stringify(list).length;
    if (size > left) return unknown('the lists of all pull requests together are longer than a manifest takes');
    left -= size;
    return list;
  };
  return pullRequests.map((pullRequest) => ({ ...pullRequest, reviews: fitted(pullRequest.reviews), commits: fitted(pullRequest.commits) }));
}
