import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openReviewIssue } from '../../src/gates/github/issue.ts';
import { markerOf, renderBody, renderTitle } from '../../src/gates/review-issue.ts';
import { startGitHub, type GitHub } from '../fakes/github/github.ts';
import { deployPermissions } from '../fakes/github/words.ts';
import type { PermissionName } from '../fakes/github/world.ts';
import { answer, bothGates, bring, clientOf, deploy, environmentGate, limits, openShop, pullRequestGate, type Deploying } from './shop.ts';

const shop = openShop();
bring(shop);
const deploying: Deploying = deploy(shop);
const attempts = limits.tries;
let github: GitHub;

beforeAll(async () => {
  github = await startGitHub(shop.story);
});
afterEach(() => github.calm());
afterAll(async () => await github.stop());

function without(name: PermissionName): Deploying {
  const permissions = Object.fromEntries(Object.entries(deployPermissions).filter(([key]) => key !== name));
  return { ...deploying, job: { ...deploying.job, permissions } };
}

function count(operation: string): number {
  return github.requests.filter((request) => request.operation === operation).length;
}

describe('a token that may not read', () => {
  test.each([
    ['actions', environmentGate],
    ['pull-requests', environmentGate],
    ['pull-requests', pullRequestGate],
    ['contents', pullRequestGate],
  ] as const)('%s is refused, with the permission that it lacks', async (name, gateSettings) => {
    const verdict = await answer(github, gateSettings, without(name));
    expect(verdict.outcome).toBe('refused');
    expect(new Set(verdict.errors)).toEqual(new Set(['github/forbidden']));
    expect(verdict.findings.map(({ remedy }) => remedy).join(' ')).toContain(`${name}: read`);
  });

  test('deployments costs the time of the approval only, and the manifest says so', async () => {
    const verdict = await answer(github, environmentGate, without('deployments'));
    expect(verdict).toMatchObject({ outcome: 'approved', approvals: [{ at: { source: 'observed' } }, {}] });
    expect(verdict.controls.unreadable).toEqual([{ what: "the run's deployments", reason: 'GitHub answered 403, the token has no right to it' }]);
  });

  test('actions is enough for the pull-request gate, which needs no run', async () => {
    expect(await answer(github, { ...pullRequestGate, strict: false }, without('actions'))).toMatchObject({ outcome: 'approved' });
  });
});

describe('an answer that is not there', () => {
  const ofEnvironment = /GET \/repos\/acme\/shop\/environments\/production$/u;

  test.each([
    ['401', { kind: 'status', status: 401 }, 'github/token-refused'],
    ['403', { kind: 'status', status: 403 }, 'github/forbidden'],
    ['422', { kind: 'status', status: 422 }, 'github/not-found'],
    ['418', { kind: 'status', status: 418 }, 'github/unavailable'],
    ['404 to an environment', { kind: 'status', status: 404 }, 'gate/environment-missing'],
    ['a used-up limit', { kind: 'primary-limit', resetAt: new Date(4102444800000) }, 'github/rate-limited'],
    ['a long wait', { kind: 'secondary-limit', retryAfterSeconds: 3600 }, 'github/rate-limited'],
    ['500 again and again', { kind: 'status', status: 500 }, 'github/unavailable'],
    ['a connection that ends', { kind: 'reset' }, 'github/unavailable'],
    ['half of it', { kind: 'truncated' }, 'github/malformed'],
    ['no JSON', { kind: 'answer', status: 200, body: '<html>' }, 'github/malformed'],
    ['another form', { kind: 'answer', status: 200, body: '{"id":"7","name":"production"}' }, 'github/malformed'],
    ['a list', { kind: 'answer', status: 200, body: '[]' }, 'github/malformed'],
  ] as const)('counts as no: %s', async (_, fault, code) => {
    github.disturb(ofEnvironment, fault);
    expect((await answer(github, environmentGate, deploying)).errors).toEqual([code]);
  });

  test.each([
    ['no list of approvals', /\/approvals/u, { kind: 'answer', status: 200, body: '{"total_count":1}' }, 'github/malformed'],
    [
      'an approval without its environments',
      /\/approvals/u,
      { kind: 'answer', status: 200, body: '[{"state":"approved","comment":"","user":{"login":"ben","id":1706,"type":"User"}}]' },
      'github/malformed',
    ],
    ['404 to the run', /^GET \/repos\/acme\/shop\/actions\/runs\/\d+(?:\?|$)/u, { kind: 'status', status: 404 }, 'github/not-found'],
  ] as const)('counts as no of an approval too: %s', async (_, which, fault, code) => {
    github.disturb(which, fault);
    expect((await answer(github, environmentGate, deploying)).errors).toEqual([code]);
  });

  test('is asked for again where it may come a moment later, and no more often than the limit', async () => {
    github.disturb(ofEnvironment, { kind: 'status', status: 502 }, attempts - 1);
    expect((await answer(github, environmentGate, deploying)).outcome).toBe('approved');
    github.disturb(/\/actions\/runs\/\d+\/approvals/u, { kind: 'secondary-limit', retryAfterSeconds: 0 }, attempts - 1);
    expect((await answer(github, environmentGate, deploying)).outcome).toBe('approved');
    const before = github.requests.length;
    github.disturb(ofEnvironment, { kind: 'status', status: 500 });
    await answer(github, environmentGate, deploying);
    expect(github.requests.slice(before).filter(({ path }) => `GET ${path}`.endsWith('GET /repos/acme/shop/environments/production'))).toHaveLength(attempts);
  });

  test('is not waited for beyond the time limit', async () => {
    github.disturb(ofEnvironment, { kind: 'slow', milliseconds: 60_000 });
    const verdict = await answer(github, environmentGate, deploying, { limits: { ...limits, timeoutMs: 2_000, tries: 1 } });
    expect(verdict.errors).toEqual(['github/unavailable']);
    expect(verdict.findings[0]?.message).toContain('time limit');
  });

  test.each([
    [/\/commits\?/u, 'the commits of drizzle/0001_posts.sql'],
    [/\/commits\/\w+\/pulls/u, 'the pull requests of the commit'],
    [/\/pulls\/1\/reviews/u, 'the reviews of pull request #1'],
    [/\/pulls\/1\/files/u, 'the files of pull request #1'],
    [/\/pulls\/1\/commits/u, 'the commits of pull request #1'],
    [/\/collaborators\/ben\/permission/u, 'the rights of ben'],
  ])('counts as no wherever it is missed: %s', async (which, what) => {
    github.disturb(which, { kind: 'status', status: 403 });
    const verdict = await answer(github, pullRequestGate, deploying);
    expect(verdict.errors).toEqual(['github/forbidden']);
    expect(verdict.findings[0]?.message).toContain(what);
  });

  test('is never taken for a whole list: one that ends too early is incomplete', async () => {
    github.disturb(/\/pulls\/1\/commits/u, { kind: 'answer', status: 200, body: '[]' });
    expect((await answer(github, pullRequestGate, deploying)).errors).toEqual(['github/incomplete']);
  });

  test('names no token and no address in any message', async () => {
    github.disturb(/./u, { kind: 'reset' });
    const { findings } = await answer(github, bothGates, deploying);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, remedy } of findings) expect(`${message} ${remedy}`).not.toMatch(/ghs_|127\.0\.0\.1|eyJ/u);
  });
});

describe('the issue for the review of an emergency', () => {
  const words = {
    environment: 'production',
    runId: String(deploying.run.id),
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    commit: deploying.run.sha,
    manifestId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    reason: 'checkout is down\n```\n@everyone <!-- -->',
    ticket: 'OPS-12',
    migrations: ['0001_posts'],
    startedBy: ['mia'],
    at: 1_700_000_000_000,
  };
  const mayWrite = (): Deploying => ({ ...deploying, job: { ...deploying.job, permissions: { ...deployPermissions, issues: 'write' } } });
  const open = async ({ run, job }: Deploying, change: Partial<typeof words> = {}) =>
    await openReviewIssue(clientOf(github, github.startJob(run, job)), 'acme/shop', { ...words, ...change }, null);

  test('is opened once for a run and an environment', async () => {
    const first = await open(mayWrite());
    const again = await open(mayWrite());
    expect(first).toMatchObject({ issue: { number: expect.any(Number) }, problems: [] });
    expect(again).toEqual(first);
    expect((await open(mayWrite(), { environment: 'staging' })).issue?.number).not.toBe(first.issue?.number);
    expect(count('issues/create')).toBe(2);
  });

  test('is not taken for opened because a stranger wrote its mark', async () => {
    const stranger = shop.story.person('stranger');
    const runId = '4444';
    const body = markerOf({ environment: 'production', runId });
    shop.story.issues.push({
      number: shop.story.newNumber(),
      id: shop.story.newId(),
      title: 'x',
      body,
      user: stranger,
      labels: [],
      at: new Date(),
      comments: [],
    });
    github.disturb(/GET \/repos\/acme\/shop\/issues\?/u, {
      kind: 'answer',
      status: 200,
      body: JSON.stringify([
        { number: 1, html_url: 'https://github.com/1', body, user: { id: 1, login: 'stranger', type: 'User' }, author_association: 'NONE' },
      ]),
    });
    expect((await open(mayWrite(), { runId })).issue?.number).not.toBe(1);
  });

  test('is a warning where it cannot be opened', async () => {
    expect(await open(deploying, { runId: '5555' })).toMatchObject({ issue: null, problems: [{ code: 'github/issue-not-opened', severity: 'warning' }] });
  });

  test('shows reason and ticket as plain text', () => {
    expect(renderTitle(words)).toBe(`Review the emergency deploy to production (run ${words.runId})`);
    const body = renderBody(words);
    expect(body.startsWith(markerOf(words))).toBe(true);
    expect(body).toContain('reason:       checkout is down ``` @everyone <!-- -->');
    expect(body).toContain('\n````text\n');
    expect(body).toContain('OPS-12');
  });
});
