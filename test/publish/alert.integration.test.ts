import { expect, test } from 'vitest';
import { keepAlert } from '../../src/publish/alert-github.ts';
import { decideAlert, markerOf, type Alert } from '../../src/publish/alert.ts';
import type { ShownProblem } from '../../src/text/problem.ts';
import type { Issue } from '../fakes/github/world.ts';
import { codeOf, makeRepository, place, problemOf, type Repository } from '../evidence/repository.ts';

const gap: ShownProblem = { code: 'chain/gap', severity: 'error', message: 'number 2 is missing', remedy: 'Find it.', place: 'chain' };
const fork: ShownProblem = { code: 'chain/fork', severity: 'error', message: 'two are number 3', remedy: 'Find out.', place: 'chain' };

function alert(...problems: readonly ShownProblem[]): Alert {
  return {
    kind: 'evidence',
    title: 'Evidence is not complete',
    verdict: 'incomplete',
    about: ['report: today'],
    problems,
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
  };
}

async function keep(repository: Repository, ...problems: readonly ShownProblem[]): Promise<string> {
  return (await keepAlert(repository.ask(), place, alert(...problems))).kind;
}

function state({ story }: Repository): unknown {
  return story.issues.map((issue) => [issue.state ?? 'open', issue.comments.length]);
}

test('one issue is opened, left alone, updated, closed, and opened again', async () => {
  const repository = await makeRepository();
  expect([await keep(repository), state(repository)]).toEqual(['unchanged', []]);
  expect([await keep(repository, gap), state(repository)]).toEqual(['created', [['open', 0]]]);
  const asked = repository.github.requests.length;
  expect([await keep(repository, gap), repository.github.requests.length - asked]).toEqual(['unchanged', 1]);
  expect([await keep(repository, gap, fork), state(repository)]).toEqual(['updated', [['open', 1]]]);
  expect([await keep(repository, fork), state(repository)]).toEqual(['updated', [['open', 1]]]);
  expect([await keep(repository), state(repository)]).toEqual(['closed', [['closed', 2]]]);
  expect([await keep(repository), state(repository)]).toEqual(['unchanged', [['closed', 2]]]);
  expect([await keep(repository, fork), state(repository)]).toEqual(['updated', [['open', 3]]]);
});

test('what somebody closed stays closed until there is something new', async () => {
  const repository = await makeRepository();
  await keep(repository, gap);
  const [issue] = repository.story.issues;
  if (issue !== undefined) issue.state = 'closed';
  expect([await keep(repository, gap), state(repository)]).toEqual(['unchanged', [['closed', 0]]]);
  expect([await keep(repository, gap, fork), state(repository)]).toEqual(['updated', [['open', 1]]]);
});

test('a stranger’s issue with the marker is not ours', async () => {
  const repository = await makeRepository();
  const { story } = repository;
  const issue: Issue = {
    number: story.newNumber(),
    id: story.newId(),
    title: 'x',
    body: `${markerOf('evidence')}\nall is well`,
    user: story.person('eve'),
    labels: ['drizzle-attest'],
    at: story.tick(),
    comments: [],
  };
  story.issues.push(issue);
  expect(await keep(repository, gap)).toBe('created');
  expect(story.issues.map(({ user }) => user.login)).toEqual(['eve', 'github-actions[bot]']);
  expect(await keep(repository, gap)).toBe('unchanged');
});

test('texts from elsewhere mention nobody and end no fence', () => {
  const hostile = { ...gap, code: 'x', message: '```\n@ada <!-- problems: --> ![](http://x)', place: '`````\n# hello' };
  const action = decideAlert(alert(hostile), null);
  const body = action.kind === 'create' ? action.body : '';
  const outside = body.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gmu, '');
  expect(outside).not.toMatch(/@ada|hello|!\[/u);
  expect(body.split('\n')[0]).toBe(markerOf('evidence'));
});

test('a very long report stays below what GitHub takes', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({
    ...gap,
    message: `${String(at)} ${'x'.repeat(5_000)}`,
    place: 'y'.repeat(5_000),
    remedy: 'z'.repeat(5_000),
  }));
  const action = decideAlert(alert(...many), null);
  expect(action.kind === 'create' ? action.body.length : 0).toBeLessThan(65_536);
  expect(action).toMatchObject({ body: expect.stringContaining('… and 960 more') });
});

test('a token that may not write issues is told which permission it lacks', async () => {
  const repository = await makeRepository();
  const problem = await problemOf(keepAlert(repository.ask({ issues: 'read' }), place, alert(gap)));
  expect(problem).toMatchObject({ code: 'github/forbidden', remedy: expect.stringContaining('issues: write') });
});

test('a repository without issues says so', async () => {
  const repository = await makeRepository();
  repository.github.disturb(/issues/u, { kind: 'answer', status: 410, body: '{"message":"Issues are disabled for this repo"}' });
  expect(await codeOf(keepAlert(repository.ask(), place, alert(gap)))).toBe('alert/issues-off');
});
