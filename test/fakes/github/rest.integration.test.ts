import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startGitHub, type GitHub } from './github.ts';
import { Story } from './story.ts';
import { deployPermissions } from './words.ts';
import type { Job, Permissions, Person, PullRequest, Run } from './world.ts';

let github: GitHub;
let story: Story;
let run: Run;
let job: Job;
let ada: Person;
let ben: Person;
let pull: PullRequest;
let merged: string;
let direct: string;

beforeAll(async () => {
  story = new Story();
  ada = story.person('ada', { id: 1815, email: 'ada@example.com' });
  ben = story.person('ben', { id: 1706 });
  const bot = story.bot('renovate');
  const production = story.environment('production', {
    reviewers: [ben, story.team('dba', [ben])],
    preventSelfReview: true,
    waitTimer: 5,
    branches: ['main', 'tag:v*'],
    adminsBypass: false,
  });
  story.environment('staging', { adminsBypass: 'not-told' });
  story.branchRules('main', { approvals: 1, codeOwners: true, lastPushApproval: true, checks: ['test'] });
  direct = story.directPush({ by: ada, files: { 'README.md': 'shop\n', '.github/CODEOWNERS': '/drizzle/ @acme/dba\n' } });
  pull = story.pullRequest({
    by: ada,
    title: 'Add users',
    labels: ['database'],
    commits: [{ by: ada, files: { 'drizzle/0000_users.sql': 'CREATE TABLE users ();\n' }, coAuthors: [ben] }],
  });
  story.review(pull, bot, 'COMMENTED');
  story.review(pull, ben);
  merged = story.merge(pull, ben, 'squash');
  run = story.run({ by: ada });
  job = story.job(run, { environment: production });
  story.approve(run, ben, [production], { comment: 'go' });
  github = await startGitHub(story);
});

afterEach(() => github.calm());
afterAll(() => github.stop());

async function ask(path: string, permissions: Permissions = deployPermissions, init: RequestInit = {}): Promise<Response> {
  const { token } = github.startJob(run, { ...job, permissions });
  return await fetch(`${github.apiUrl}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
}

async function get(path: string): Promise<unknown> {
  const answer = await ask(`/repos/acme/shop${path}`);
  expect(answer.status).toBe(200);
  return await answer.json();
}

describe('permissions', () => {
  const paths: readonly [string, Permissions][] = [
    ['/environments/production', { actions: 'read' }],
    ['/environments/production/deployment-branch-policies', { actions: 'read' }],
    ['/environments/production/deployment_protection_rules', { actions: 'read' }],
    ['/actions/runs/7000000001', { actions: 'read' }],
    ['/actions/runs/7000000001/attempts/1', { actions: 'read' }],
    ['/actions/runs/7000000001/approvals', { actions: 'read' }],
    ['/actions/runs/7000000001/jobs', { actions: 'read' }],
    ['/actions/runs/7000000001/pending_deployments', { actions: 'read' }],
    ['/actions/oidc/customization/sub', { actions: 'read' }],
    ['/deployments', { deployments: 'read' }],
    ['/commits/main', { contents: 'read' }],
    ['/commits', { contents: 'read' }],
    ['/contents/README.md', { contents: 'read' }],
    ['/codeowners/errors', { contents: 'read' }],
    ['/git/trees/main', { contents: 'read' }],
    ['/branches/main', { contents: 'read' }],
    ['/activity', { contents: 'read' }],
    ['/commits/main/pulls', { contents: 'read', 'pull-requests': 'read' }],
    ['/pulls/1', { 'pull-requests': 'read' }],
    ['/pulls/1/reviews', { 'pull-requests': 'read' }],
    ['/pulls/1/commits', { 'pull-requests': 'read' }],
    ['/pulls/1/files', { 'pull-requests': 'read' }],
    ['/issues', { issues: 'read' }],
    ['/commits/main/check-runs', { checks: 'read' }],
    ['/compare/main...main', { contents: 'read' }],
  ];

  it.each(paths)('answers %s only to a token that may', async (path, needed) => {
    expect((await ask(`/repos/acme/shop${path}`, needed)).status).toBe(200);
    const refused = await ask(`/repos/acme/shop${path}`, {});
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      message: 'Resource not accessible by integration',
      documentation_url: expect.stringContaining('https://docs.github.com/rest/'),
      status: '403',
    });
  });

  it('answers 401 to a token that it does not know, 404 to none, and 404 for another repository', async () => {
    const wrong = await fetch(`${github.apiUrl}/repos/acme/shop`, { headers: { authorization: 'Bearer ghs_other' } });
    expect([wrong.status, await wrong.json()]).toEqual([401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' }]);
    expect((await fetch(`${github.apiUrl}/repos/acme/shop`)).status).toBe(404);
    expect((await ask('/repos/acme/other')).status).toBe(404);
    expect((await ask('/nothing/of/this/kind')).status).toBe(404);
  });

  it.each(['/orgs/acme/teams/dba/memberships/ben', '/repos/acme/shop/branches/main/protection'])('never lets the token of a job read %s', async (path) => {
    expect((await ask(path)).status).toBe(403);
  });

  it('writes comments and issues only with the right to', async () => {
    const init = { method: 'POST', body: JSON.stringify({ title: 'Review afterwards', body: 'please' }) };
    expect((await ask('/repos/acme/shop/issues', { issues: 'read' }, init)).status).toBe(403);
    expect((await ask('/repos/acme/shop/issues', { issues: 'write' }, init)).status).toBe(201);
    const comment = await ask('/repos/acme/shop/issues/1/comments', { 'pull-requests': 'write' }, init);
    expect(await comment.json()).toMatchObject({ body: 'please', user: { login: 'github-actions[bot]', type: 'Bot' } });
  });
});

describe('the gates', () => {
  it('shows what protects an environment, whatever the case of its name', async () => {
    expect(await get('/environments/Production')).toMatchObject({
      name: 'production',
      can_admins_bypass: false,
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      protection_rules: [
        { type: 'wait_timer', wait_timer: 5 },
        {
          type: 'required_reviewers',
          prevent_self_review: true,
          reviewers: [
            { type: 'User', reviewer: { login: 'ben', id: 1706 } },
            { type: 'Team', reviewer: { slug: 'dba' } },
          ],
        },
        { type: 'branch_policy' },
      ],
    });
    expect(await get('/environments/production/deployment-branch-policies')).toMatchObject({
      total_count: 2,
      branch_policies: [
        { name: 'main', type: 'branch' },
        { name: 'v*', type: 'tag' },
      ],
    });
    expect(await get('/environments/staging')).not.toHaveProperty('can_admins_bypass');
    expect((await ask('/repos/acme/shop/environments/none')).status).toBe(404);
  });

  it('shows who let the run pass, and when the deployment waited', async () => {
    expect(await get('/actions/runs/7000000001/approvals')).toEqual([
      expect.objectContaining({
        state: 'approved',
        comment: 'go',
        user: expect.objectContaining({ id: 1706, type: 'User' }),
        environments: [expect.objectContaining({ name: 'production' })],
      }),
    ]);
    const deployments = z.array(z.looseObject({ id: z.number() })).parse(await get('/deployments?environment=Production'));
    const statuses = z.array(z.looseObject({ state: z.string(), log_url: z.string() })).parse(await get(`/deployments/${deployments[0]?.id ?? 0}/statuses`));
    expect(statuses.map(({ state }) => state)).toEqual(['in_progress', 'queued', 'waiting']);
    expect(statuses[0]?.log_url).toBe(`https://github.com/acme/shop/actions/runs/7000000001/job/${job.id}`);
  });

  it('keeps the approvals of an attempt when the run is tried again', async () => {
    const again = story.rerun(story.run({ by: ada }), ben);
    story.approve(again, ben, []);
    expect(await get(`/actions/runs/${again.id}`)).toMatchObject({ run_attempt: 2, actor: { login: 'ada' }, triggering_actor: { login: 'ben' } });
    expect(await get(`/actions/runs/${again.id}/attempts/1`)).toMatchObject({ run_attempt: 1, triggering_actor: { login: 'ada' } });
    expect(await get(`/actions/runs/${again.id}/approvals`)).toHaveLength(1);
  });

  it('goes on without an approval where an administrator bypasses', async () => {
    const started = story.run({ by: ada });
    const [production] = story.environments;
    story.job(started, { environment: production ?? null });
    expect(await get(`/actions/runs/${started.id}/pending_deployments`)).toMatchObject([{ environment: { name: 'production' }, wait_timer: 5 }]);
    expect(await get(`/actions/runs/${started.id}/jobs`)).toMatchObject({ total_count: 1, jobs: [{ name: 'deploy', status: 'waiting' }] });
    story.bypass(started);
    expect(await get(`/actions/runs/${started.id}/pending_deployments`)).toEqual([]);
    expect(await get(`/actions/runs/${started.id}/approvals`)).toEqual([]);
  });

  it('has no required reviewers where the plan has none', () => {
    const small = new Story({ repository: { plan: 'team' } });
    expect(() => small.environment('production', { reviewers: [small.person('ben')] })).toThrow('required reviewers');
  });
});

describe('the change', () => {
  it('leads from the merged commit to its pull request, and from a direct push to none', async () => {
    expect(await get(`/commits/${merged}/pulls`)).toEqual([expect.objectContaining({ number: 1, merge_commit_sha: merged, merged_at: expect.any(String) })]);
    expect(await get(`/commits/${direct}/pulls`)).toEqual([]);
    expect((await ask(`/repos/acme/shop/commits/${'0'.repeat(40)}/pulls`)).status).toBe(422);
  });

  it('tells of a squash merge who wrote, who helped, and that GitHub committed', async () => {
    expect(await get(`/commits/${merged}`)).toMatchObject({
      sha: merged,
      author: { login: 'ada' },
      committer: { login: 'web-flow' },
      commit: { message: expect.stringContaining('Co-authored-by: ben'), verification: { verified: true, reason: 'valid' } },
      files: [{ filename: 'drizzle/0000_users.sql', status: 'added', additions: 1, deletions: 0 }],
    });
    expect(story.git.run(['show', `${merged}:drizzle/0000_users.sql`])).toBe('CREATE TABLE users ();');
  });

  it('tells of the pull request what it brought and who reviewed which commit', async () => {
    const head = pull.commits.at(-1);
    expect(await get('/pulls/1')).toMatchObject({
      merged: true,
      merged_by: { login: 'ben' },
      head: { sha: head },
      labels: [{ name: 'database' }],
      commits: 1,
      changed_files: 1,
    });
    expect(await get('/pulls/1/commits')).toMatchObject([{ sha: head, author: { login: 'ada' }, commit: { verification: { verified: false } } }]);
    expect(await get('/pulls/1/files')).toMatchObject([{ filename: 'drizzle/0000_users.sql', status: 'added' }]);
    expect(await get('/pulls/1/reviews')).toMatchObject([
      { state: 'COMMENTED', user: { type: 'Bot' } },
      { state: 'APPROVED', user: { id: 1706 }, commit_id: head },
    ]);
  });

  it('runs on a pull request, and shows what checks said of its commit', async () => {
    const open = story.pullRequest({ by: ada, branch: 'open', commits: [{ by: ada, files: { open: '1\n' } }] });
    const head = open.commits.at(-1) ?? '';
    const started = story.run({ by: ada, pull: open });
    story.check(head, 'test');
    expect(await get(`/actions/runs/${started.id}`)).toMatchObject({ event: 'pull_request', head_sha: head, pull_requests: [{ number: open.number }] });
    const checks = await ask(`/repos/acme/shop/commits/${head}/check-runs`, { checks: 'read' });
    expect(await checks.json()).toMatchObject({ total_count: 1, check_runs: [{ name: 'test', conclusion: 'success' }] });
    expect(github.startJob(started, story.job(started)).env).toMatchObject({
      GITHUB_REF: `refs/pull/${open.number}/merge`,
      GITHUB_HEAD_REF: 'open',
      GITHUB_BASE_REF: 'main',
    });
  });

  it('reads files, trees and history as git has them', async () => {
    const file = z.object({ content: z.string(), sha: z.string() }).parse(await get('/contents/.github/CODEOWNERS?ref=main'));
    expect(Buffer.from(file.content, 'base64').toString()).toBe('/drizzle/ @acme/dba\n');
    expect(file.sha).toBe(story.git.run(['rev-parse', 'main:.github/CODEOWNERS']));
    expect(await get('/git/trees/main?recursive=1')).toMatchObject({ sha: story.git.run(['rev-parse', 'main^{tree}']), truncated: false });
    expect(await get('/commits?path=drizzle')).toMatchObject([{ sha: merged }]);
    expect(await get(`/compare/${direct}...main`)).toMatchObject({ status: 'ahead', ahead_by: 1, files: [{ filename: 'drizzle/0000_users.sql' }] });
    expect(await get('/activity?ref=refs/heads/main')).toMatchObject([
      { activity_type: 'pr_merge', actor: { login: 'ben' } },
      { activity_type: 'branch_creation', actor: { login: 'ada' } },
    ]);
  });

  it('shows the rules of a branch, and that it is protected', async () => {
    expect(await get('/rules/branches/main')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'pull_request',
          parameters: expect.objectContaining({ require_code_owner_review: true, require_last_push_approval: true }),
        }),
      ]),
    );
    expect(await get('/branches/main')).toMatchObject({ protected: true, commit: { sha: merged } });
    expect(await get('/rules/branches/other')).toEqual([]);
  });
});

describe('the wire', () => {
  it('gives pages, and links that lead through all of them', async () => {
    const many = story.pullRequest({
      by: ada,
      branch: 'many',
      commits: [{ by: ada, files: Object.fromEntries(Array.from({ length: 35 }, (_, index) => [`file-${index}`, '1\n'])) }],
    });
    const { token } = github.startJob(run, job);
    const names: string[] = [];
    let next: string | null = `${github.apiUrl}/repos/acme/shop/pulls/${many.number}/files?per_page=10`;
    while (next !== null) {
      const answer: Response = await fetch(next, { headers: { authorization: `Bearer ${token}` } });
      names.push(
        ...z
          .array(z.looseObject({ filename: z.string() }))
          .parse(await answer.json())
          .map(({ filename }) => filename),
      );
      next = /<(?<url>[^>]+)>; rel="next"/u.exec(answer.headers.get('link') ?? '')?.groups?.['url'] ?? null;
    }
    expect(new Set(names).size).toBe(35);
    expect(await get(`/pulls/${many.number}/files`)).toHaveLength(30);
    expect(await get(`/pulls/${many.number}/files?per_page=500`)).toHaveLength(35);
  });

  it('limits, fails, stumbles and recovers when it is told to', async () => {
    const path = '/repos/acme/shop/environments/production';
    github.disturb(/environments/u, { kind: 'status', status: 503 }, 2);
    expect([(await ask(path)).status, (await ask(path)).status, (await ask(path)).status]).toEqual([503, 503, 200]);
    github.disturb(/environments/u, { kind: 'secondary-limit', retryAfterSeconds: 1 }, 1);
    const limited = await ask(path);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    github.disturb(/environments/u, { kind: 'primary-limit', resetAt: new Date() }, 1);
    expect((await ask(path)).headers.get('x-ratelimit-remaining')).toBe('0');
    github.disturb(/environments/u, { kind: 'truncated' }, 1);
    await expect((await ask(path)).json()).rejects.toThrow(SyntaxError);
    github.disturb(/environments/u, { kind: 'reset' }, 1);
    await expect(ask(path)).rejects.toThrow('fetch failed');
    github.disturb(/environments/u, { kind: 'answer', status: 200, body: '[]' }, 1);
    expect(await (await ask(path)).json()).toEqual([]);
    github.disturb(/environments/u, { kind: 'echo', status: 400 }, 1);
    const quoted = await (await ask(path)).text();
    expect(quoted).toContain(github.issued.findLast((token) => token.startsWith('ghs_')));
    github.disturb(/environments/u, { kind: 'slow', milliseconds: 20 });
    expect((await ask(path)).status).toBe(200);
  });

  it('remembers every request, with the permission that it needed', async () => {
    const before = github.requests.length;
    await ask('/repos/acme/shop/actions/runs/7000000001/approvals', {});
    expect(github.requests.slice(before)).toEqual([
      {
        method: 'GET',
        path: '/repos/acme/shop/actions/runs/7000000001/approvals',
        operation: 'actions/get-reviews-for-run',
        permission: 'actions: read',
        status: 403,
      },
    ]);
  });

  it('answers under /api/v3 as an Enterprise Server', async () => {
    const company = new Story({ host: 'github.acme.test' });
    company.directPush({ by: company.person('ada'), files: { a: 'a' } });
    const work = company.run({ by: company.people[1] ?? ada });
    const server = await startGitHub(company);
    const { token } = server.startJob(work, company.job(work));
    const answer = await fetch(`${server.url}/api/v3/repos/acme/shop`, { headers: { authorization: `token ${token}` } });
    expect(await answer.json()).toMatchObject({ html_url: 'https://github.acme.test/acme/shop' });
    expect((await fetch(`${server.url}/repos/acme/shop`, { headers: { authorization: `token ${token}` } })).status).toBe(404);
    await server.stop();
  });
});
