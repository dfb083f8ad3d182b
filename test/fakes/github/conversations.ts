/** Issues and comments: what an action writes for people. */
import { fullNameOf, nodeId, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import { invalid, notFound, ok, page, route, textIn, type Answer, type Call, type Refusal, type Route } from './call.ts';
import { associationOf, renderLabel } from './pull-form.ts';
import { z } from 'zod';
import type { Comment, Issue, Person } from './world.ts';

const at = '/repos/{owner}/{repo}/issues';
/** A pull request's conversation opens with either permission. */
const reading = [{ issues: 'read' }, { 'pull-requests': 'read' }] as const;
const writing = [{ issues: 'write' }, { 'pull-requests': 'write' }] as const;

/** Whoever writes with a job's own token is this bot. */
export const actionsBot: Person = {
  id: 41898282,
  login: 'github-actions[bot]',
  type: 'Bot',
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

export const conversationRoutes: readonly Route[] = [
  route('issues/list-for-repo', `GET ${at}`, { issues: 'read' }, (call) => {
    const labels = (call.query.get('labels') ?? '').split(',').filter((name) => name !== '');
    const state = call.query.get('state') ?? 'open';
    return page(
      [...call.story.issues]
        .reverse()
        .filter((issue) => labels.every((label) => issue.labels.includes(label)) && (state === 'all' || state === (issue.state ?? 'open')))
        .map((issue) => renderIssue(call, issue)),
    );
  }),
  route('issues/create', `POST ${at}`, { issues: 'write' }, (call) => {
    const title = textIn(call.body, 'title');
    if (title === null) return invalid('Validation Failed');
    const labels = z.object({ labels: z.array(z.string()) }).safeParse(call.body).data?.labels ?? [];
    const { story } = call;
    const issue: Issue = {
      number: story.newNumber(),
      id: story.newId(),
      title,
      body: textIn(call.body, 'body') ?? '',
      user: actionsBot,
      labels,
      at: story.tick(),
      comments: [],
    };
    story.issues.push(issue);
    return ok(renderIssue(call, issue), 201);
  }),
  route('issues/get', `GET ${at}/{issue_number}`, reading, (call) => within(call, (issue) => ok(renderIssue(call, issue)))),
  route('issues/update', `PATCH ${at}/{issue_number}`, writing, (call) =>
    within(call, (issue) => {
      const state = textIn(call.body, 'state');
      if (state !== null && state !== 'open' && state !== 'closed') return invalid('Validation Failed');
      issue.title = textIn(call.body, 'title') ?? issue.title;
      issue.body = textIn(call.body, 'body') ?? issue.body;
      if (state !== null) issue.state = state;
      return ok(renderIssue(call, issue));
    }),
  ),
  route('issues/list-comments', `GET ${at}/{issue_number}/comments`, reading, (call) =>
    within(call, (issue) => page(issue.comments.map((comment) => renderComment(call, issue, comment)))),
  ),
  route('issues/create-comment', `POST ${at}/{issue_number}/comments`, writing, (call) =>
    within(call, (issue) => {
      const body = textIn(call.body, 'body');
      if (body === null) return invalid('Validation Failed');
      const comment: Comment = { id: call.story.newId(), user: actionsBot, body, at: call.story.tick() };
      issue.comments.push(comment);
      return ok(renderComment(call, issue, comment), 201);
    }),
  ),
  route('issues/update-comment', `PATCH ${at}/comments/{comment_id}`, writing, (call) => {
    const found = call.story.issues
      .flatMap((issue) => issue.comments.map((comment) => ({ issue, comment })))
      .find(({ comment }) => String(comment.id) === call.part('comment_id'));
    const body = textIn(call.body, 'body');
    if (found === undefined) return notFound;
    if (body === null) return invalid('Validation Failed');
    found.comment.body = body;
    return ok(renderComment(call, found.issue, found.comment));
  }),
];

function within<Body>(call: Call, answer: (issue: Issue) => Answer<Body> | Refusal): Answer<Body> | Refusal {
  const found = call.story.issues.find(({ number }) => String(number) === call.part('issue_number'));
  return found === undefined ? notFound : answer(found);
}

function renderIssue(call: Call, issue: Issue): Schemas['issue'] {
  const { story, api } = call;
  const repository = repositoryUrl(story, api);
  const url = `${repository}/issues/${issue.number}`;
  const isPull = story.pulls.some(({ number }) => number === issue.number);
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}/${isPull ? 'pull' : 'issues'}/${issue.number}`;
  const pull = { url: `${repository}/pulls/${issue.number}`, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` };
  return {
    id: issue.id,
    node_id: nodeId('I', issue.id),
    url,
    repository_url: repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    number: issue.number,
    state: issue.state ?? 'open',
    state_reason: null,
    title: issue.title,
    body: issue.body,
    user: renderUser(issue.user, api, story.place.serverUrl),
    labels: issue.labels.map((name, index) => renderLabel(repository, issue.id * 10 + index, name)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: issue.comments.length,
    ...(isPull ? { pull_request: pull } : {}),
    closed_at: null,
    created_at: issue.at.toISOString(),
    updated_at: issue.at.toISOString(),
    author_association: associationOf(call, issue.user),
  };
}

function renderComment(call: Call, issue: Issue, comment: Comment): Schemas['issue-comment'] {
  const { story, api } = call;
  const url = `${repositoryUrl(story, api)}/issues`;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${url}/comments/${comment.id}`,
    html_url: `${story.place.serverUrl}/${fullNameOf(story.repository)}/issues/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${url}/${issue.number}`,
    body: comment.body,
    user: renderUser(comment.user, api, story.place.serverUrl),
    created_at: comment.at.toISOString(),
    updated_at: comment.at.toISOString(),
    author_association: associationOf(call, comment.user),
  };
}
