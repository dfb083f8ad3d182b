/** A pull request as GitHub shows it: short in a list, long alone. */
import { fullNameOf, nodeId, renderRepository, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import type { Call } from './call.ts';
import { noone } from './story.ts';
import type { Person, PullRequest } from './world.ts';

export function renderSimplePull(call: Call, pull: PullRequest): Schemas['pull-request-simple'] {
  const { story, api } = call;
  const { merge, author } = pull;
  const repository = repositoryUrl(story, api);
  const url = `${repository}/pulls/${pull.number}`;
  const issue = `${repository}/issues/${pull.number}`;
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}/pull/${pull.number}`;
  const updated = (merge?.at ?? pull.createdAt).toISOString();
  const head = pull.commits.at(-1) ?? noone;
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repository}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repository}/statuses/${head}`,
    number: pull.number,
    state: merge === null ? 'open' : 'closed',
    locked: false,
    title: pull.title,
    user: renderUser(author, api, story.place.serverUrl),
    body: pull.body === '' ? null : pull.body,
    labels: pull.labels.map((name, index) => renderLabel(repository, pull.id * 10 + index, name)),
    milestone: null,
    created_at: pull.createdAt.toISOString(),
    updated_at: updated,
    closed_at: merge === null ? null : updated,
    merged_at: merge === null ? null : updated,
    merge_commit_sha: merge?.sha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: renderEnd(call, pull.branch, head, pull.fork ?? story.repository.owner),
    base: renderEnd(call, pull.base, pull.baseSha, story.repository.owner),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repository}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${repository}/statuses/${head}` },
    },
    author_association: associationOf(call, author),
    auto_merge: null,
    draft: false,
  };
}

function renderEnd({ story, api }: Call, ref: string, sha: string, owner: Person) {
  return { label: `${owner.login}:${ref}`, ref, sha, user: renderUser(owner, api, story.place.serverUrl), repo: renderRepository(story, api, owner) };
}

/** Who wrote a pull request that is not from a fork belongs to the house. */
export function associationOf({ story }: Call, { type, id }: Person): Schemas['author-association'] {
  if (type !== 'User') return 'CONTRIBUTOR';
  return story.pulls.some(({ author, fork }) => author.id === id && fork !== null) ? 'CONTRIBUTOR' : 'MEMBER';
}

export function renderLabel(repository: string, id: number, name: string) {
  return { id, node_id: nodeId('LA', id), url: `${repository}/labels/${encodeURIComponent(name)}`, name, description: '', color: 'ededed', default: false };
}
