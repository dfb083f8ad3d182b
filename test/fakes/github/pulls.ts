/** Pull requests: what they bring, and who reviewed what. */
import { fullNameOf, nodeId, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, page, route, type Answer, type Call, type Refusal, type Route } from './call.ts';
import { renderCommit, renderFile, sum } from './commits.ts';
import type { ChangedFile } from './git.ts';
import { associationOf, renderSimplePull } from './pull-form.ts';
import { noone } from './story.ts';
import type { PullRequest, Review } from './world.ts';

const at = '/repos/{owner}/{repo}/pulls';
const needs = { 'pull-requests': 'read' } as const;

export const pullRoutes: readonly Route[] = [
  route('pulls/list', `GET ${at}`, needs, (call) => {
    const state = call.query.get('state') ?? 'open';
    const wanted = call.story.pulls.filter(({ merge }) => state === 'all' || (state === 'open') === (merge === null));
    return page([...wanted].reverse().map((pull) => renderSimplePull(call, pull)));
  }),
  route('pulls/get', `GET ${at}/{pull_number}`, needs, (call) => within(call, (pull) => ok(renderPull(call, pull)))),
  route('pulls/list-reviews', `GET ${at}/{pull_number}/reviews`, needs, (call) =>
    within(call, (pull) => page(pull.reviews.map((review) => renderReview(call, pull, review)))),
  ),
  route('pulls/list-commits', `GET ${at}/{pull_number}/commits`, needs, (call) =>
    within(call, ({ commits }) =>
      page(
        commits
          .flatMap((sha) => call.story.git.commit(sha) ?? [])
          .slice(0, 250)
          .map((commit) => renderCommit(call, commit)),
      ),
    ),
  ),
  route('pulls/list-files', `GET ${at}/{pull_number}/files`, needs, (call) =>
    within(call, (pull) => page(changesOf(call, pull).map((file) => renderFile(call, pull.commits.at(-1) ?? noone, file)))),
  ),
];

function within<Body>(call: Call, answer: (pull: PullRequest) => Answer<Body>): Answer<Body> | Refusal {
  const found = call.story.pulls.find(({ number }) => String(number) === call.part('pull_number'));
  return found === undefined ? notFound : answer(found);
}

function changesOf({ story }: Call, { baseSha, commits }: PullRequest): readonly ChangedFile[] {
  return story.git.changes(baseSha === noone ? null : baseSha, commits.at(-1) ?? noone);
}

function renderPull(call: Call, pull: PullRequest): Schemas['pull-request'] {
  const { story, api } = call;
  const { merge } = pull;
  const files = changesOf(call, pull);
  const { labels, state, head, base, ...simple } = renderSimplePull(call, pull);
  return {
    ...simple,
    state: state === 'open' ? 'open' : 'closed',
    user: renderUser(pull.author, api, story.place.serverUrl),
    labels: labels.map((label) => ({ ...label })),
    head: { ...head, user: renderUser(pull.fork ?? story.repository.owner, api, story.place.serverUrl) },
    base: { ...base, user: renderUser(story.repository.owner, api, story.place.serverUrl) },
    merged: merge !== null,
    mergeable: merge === null ? true : null,
    rebaseable: merge === null,
    mergeable_state: merge === null ? 'clean' : 'unknown',
    merged_by: merge === null ? null : renderUser(merge.by, api, story.place.serverUrl),
    comments: story.issues.find(({ number }) => number === pull.number)?.comments.length ?? 0,
    review_comments: 0,
    maintainer_can_modify: pull.fork !== null && merge === null,
    commits: pull.commits.length,
    additions: sum(files, 'additions'),
    deletions: sum(files, 'deletions'),
    changed_files: files.length,
  };
}

function renderReview(call: Call, pull: PullRequest, review: Review): Schemas['pull-request-review'] {
  const { story, api } = call;
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(story, api)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: renderUser(review.user, api, story.place.serverUrl),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: associationOf(call, review.user),
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: review.submittedAt.toISOString(),
    commit_id: review.commitId,
  };
}
