/** Deploys behind the environment's required reviewers: who approved this run, and whether that counts. */
import { describe, expect, test } from 'vitest';
import { runCli, verifyEvidence, type ActionInputs } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type Deploying, type GatedOptions, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';
import { errorsOf, expectRefused, warningsOf } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true' };

describe.each(generations)('With a project of generation %s', (generation) => {
  test('a run that somebody else approved is deployed, and the manifest says who', async () => {
    const target = await makeGatedTarget(generation);
    const { number } = await target.bring();
    const run = await target.deploy(target.beginApproved(), { ...first, approval: 'both' });
    expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
    expect(await target.tables()).toEqual(['users']);
    expect(run.log).toContain('::group::drizzle-kit');
    expect(manifestOf(run)).toMatchObject({
      outcome: 'succeeded',
      change: { type: 'standard' },
      run: { identity: { proof: { kind: 'oidc', issuer: target.github.issuer }, environment: 'production' } },
      gate: {
        outcome: 'approved',
        settings: { approval: 'both' },
        approvals: [
          { gate: 'environment', approver: { login: 'ben', id: '1706' }, comment: 'go', at: { source: 'deployment-status' }, discount: null },
          { gate: 'pull-request', approver: { login: 'ben' }, boundTo: { pullRequest: number }, at: { source: 'review' }, discount: null },
        ],
        separationOfDuties: { counted: [{ login: 'ben' }], violations: [], triggerers: [{ name: 'mia' }] },
        pullRequests: [{ number, author: { login: 'ada', id: '1815' }, merger: { login: 'mia' }, lastPusher: { login: 'ada' } }],
        controls: {
          environment: { name: 'production', preventSelfReview: true, adminsCanBypass: false, requiredReviewers: [{ name: 'ben' }] },
          branch: { name: 'main', pullRequest: { requiredApprovals: 1 } },
          workflows: [{ pinned: true }],
          unreadable: [],
        },
      },
    });
    expect((await verifyEvidence(run, { migrations: target.project.folder })).verdict).toBe('verified');
    await expectPage(run, target, 'environment/approved');
  });

  test('a run that nobody approved is not', async () => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const run = await target.deploy(target.begin());
    await expectRefused(run, target, { codes: ['gate/not-approved'] });
    await expectPage(run, target, 'environment/not-approved');
  });

  test('an approval by the author is none', async () => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const deploying = target.begin();
    target.story.approve(deploying.run, target.ada, [target.production]);
    const run = await target.deploy(deploying);
    await expectRefused(run, target, { codes: ['gate/approver-not-independent'] });
    await expectPage(run, target, 'environment/by-the-author');
  });
});

interface Case {
  readonly title: string;
  readonly page: string;
  readonly options?: GatedOptions;
  readonly inputs?: ActionInputs;
  readonly env?: Readonly<Record<string, string>>;
  readonly begin: (target: GatedTarget) => Deploying | Promise<Deploying>;
  readonly codes: readonly string[];
  readonly exitCode?: 1 | 2;
}

/** Ada's pull request is in, and Mia's run waits. */
async function waiting(target: GatedTarget): Promise<Deploying> {
  await target.bring();
  return target.begin();
}

async function approved(target: GatedTarget): Promise<Deploying> {
  await target.bring();
  return target.beginApproved();
}

const cases: readonly Case[] = [
  {
    title: 'a bot approved it',
    page: 'by-a-bot',
    begin: async (target) => {
      const deploying = await waiting(target);
      target.story.approve(deploying.run, target.story.bot('gatekeeper'), [target.production]);
      return deploying;
    },
    codes: ['gate/approver-not-a-person'],
  },
  {
    title: 'its approver wrote one of the commits',
    page: 'by-a-commit-author',
    begin: async (target) => {
      await target.bring({ more: [{ by: target.ben, files: { 'README.md': 'how to deploy\n' } }] });
      return target.beginApproved();
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver committed what another wrote',
    page: 'by-a-committer',
    begin: async (target) => {
      await target.bring({ more: [{ by: target.ada, committer: target.ben, files: { 'README.md': 'how to deploy\n' } }] });
      return target.beginApproved();
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver is named as a co-author, and the pull request was squashed',
    page: 'by-a-co-author',
    begin: async (target) => {
      await target.bring({ coAuthors: [target.ben], method: 'squash' });
      return target.beginApproved();
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver merged the pull request',
    page: 'by-the-merger',
    begin: async (target) => {
      await target.bring();
      const run = target.story.run({ by: target.ada });
      const job = target.story.job(run, { environment: target.production });
      target.story.approve(run, target.mia, [target.production]);
      return { run, job };
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver started it',
    page: 'by-the-starter',
    begin: async (target) => {
      await target.bring();
      const deploying = target.begin({ by: target.ben });
      target.story.approve(deploying.run, target.ben, [target.production]);
      return deploying;
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'it was rejected, whatever came after',
    page: 'rejected',
    begin: async (target) => {
      const deploying = await waiting(target);
      target.story.approve(deploying.run, target.ben, [target.production], { state: 'rejected', comment: 'not on a Friday' });
      target.story.approve(deploying.run, target.story.person('cy'), [target.production]);
      return deploying;
    },
    codes: ['gate/rejected'],
  },
  {
    title: 'an administrator let it pass by',
    page: 'bypassed',
    options: { environment: { adminsBypass: true } },
    begin: async (target) => {
      const deploying = await waiting(target);
      target.story.bypass(deploying.run);
      return deploying;
    },
    codes: ['gate/admin-bypass', 'gate/not-approved'],
  },
  {
    title: 'it was approved for another environment',
    page: 'other-environment',
    begin: async (target) => {
      const deploying = await waiting(target);
      target.story.approve(deploying.run, target.ben, [target.story.environment('staging', { reviewers: [target.ben] })]);
      return deploying;
    },
    codes: ['gate/not-approved'],
  },
  {
    title: 'whoever approved it re-ran it',
    page: 'rerun-by-the-approver',
    begin: async (target) => {
      const { run } = await approved(target);
      target.story.rerun(run, target.ben);
      return { run, job: target.story.job(run, { environment: target.production }) };
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'the environment has no reviewers',
    page: 'no-reviewers',
    options: { environment: { reviewers: [] } },
    begin: waiting,
    codes: ['gate/no-required-reviewers', 'gate/not-approved'],
  },
  {
    title: 'reviewers may approve their own runs',
    page: 'self-review',
    options: { environment: { preventSelfReview: false } },
    begin: approved,
    codes: ['gate/self-review-allowed'],
  },
  {
    title: 'there is no such environment',
    page: 'environment-missing',
    inputs: { environment: 'prodcution' },
    begin: approved,
    codes: ['identity/environment-mismatch', 'gate/environment-missing'],
  },
  {
    title: 'the environment is another one than the job stands in',
    page: 'environment-mismatch',
    begin: async (target) => {
      await target.bring();
      const staging = target.story.environment('staging');
      const { run } = target.begin();
      const job = target.story.job(run, { environment: staging });
      target.story.approve(run, target.ben, [target.production]);
      return { run, job };
    },
    codes: ['identity/environment-mismatch'],
  },
  {
    title: 'the job names no environment',
    page: 'job-without-environment',
    begin: async (target) => {
      await target.bring();
      return target.begin({}, { environment: null });
    },
    codes: ['identity/environment-mismatch', 'gate/not-approved'],
  },
  {
    title: 'the runner says that it is another run, which was approved',
    page: 'borrowed-run',
    begin: async (target) => {
      await target.bring();
      target.beginApproved();
      return target.begin();
    },
    env: { GITHUB_RUN_ID: '7000000001' },
    codes: ['identity/mismatch', 'gate/not-approved'],
  },
  {
    title: 'the token may not read runs',
    page: 'without-actions-read',
    begin: async (target) => {
      await target.bring();
      return target.beginApproved({}, { permissions: { contents: 'read', deployments: 'read', 'id-token': 'write', 'pull-requests': 'read' } });
    },
    codes: ['github/forbidden'],
    exitCode: 2,
  },
  { title: 'there is no token', page: 'no-token', inputs: { 'github-token': '' }, begin: approved, codes: ['github/no-access'], exitCode: 2 },
  {
    title: 'the token is another',
    page: 'token-refused',
    inputs: { 'github-token': 'ghs_nobodysToken' },
    begin: approved,
    codes: ['github/token-refused'],
    exitCode: 2,
  },
];

describe('A run is refused where', () => {
  test.each(cases)('$title', async ({ page, options, inputs, env, begin, codes, exitCode }) => {
    const target = await makeGatedTarget('v0', options);
    const run = await target.deploy(await begin(target), inputs, { env: env ?? {} });
    await expectRefused(run, target, { codes, exitCode: exitCode ?? 1 });
    await expectPage(run, target, `environment/${page}`);
  });
});

test('Another commit than the one that was approved is not deployed', async () => {
  const target = await makeGatedTarget('v0');
  const earlier = await approved(target);
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  const run = await target.deploy(earlier, {}, { checkout: target.story.tip() ?? '' });
  await expectRefused(run, target, { codes: ['gate/other-commit'] });
  await expectPage(run, target, 'environment/other-commit');
});

test('A second attempt needs an approval of its own, and goes ahead with one', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const { run } = target.beginApproved();
  target.story.rerun(run, target.mia);
  const again = { run, job: target.story.job(run, { environment: target.production }) };
  const refused = await target.deploy(again, first);
  await expectRefused(refused, target, { codes: ['gate/rerun-not-approved'] });
  await expectPage(refused, target, 'environment/rerun-not-approved');
  target.story.approve(run, target.ben, [target.production]);
  const deployed = await target.deploy(again, first);
  expect(deployed.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['users']);
  expect(manifestOf(deployed).run.attempt).toBe(2);
});

test('A job without an identity token is deployed by what its runner declares, and the manifest says that nothing proves it', async () => {
  const target = await makeGatedTarget('v0', { host: 'github.com' });
  await target.bring();
  const permissions = { actions: 'read', contents: 'read', deployments: 'read', 'pull-requests': 'read' } as const;
  const run = await target.deploy(target.beginApproved({}, { permissions }), first);
  expect(run.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['users']);
  expect(manifestOf(run)).toMatchObject({ run: { identity: { proof: { kind: 'declared' } } } });
  expect(run.artifact?.files.get('migration-manifest.json')).toEqual(run.evidence?.manifestBytes);
  await expectPage(run, target, 'environment/declared');
});

describe('What GitHub does not tell, or only advises', () => {
  const open = { environment: { adminsBypass: 'not-told', branches: 'all' } } as const;
  const codes = ['gate/admin-bypass-unknown', 'gate/no-branch-policy'];

  test('is a warning', async () => {
    const target = await makeGatedTarget('v0', open);
    const run = await target.deploy(await approved(target), first);
    expect({ exitCode: run.exitCode, errors: errorsOf(run), warnings: warningsOf(run) }).toEqual({ exitCode: 0, errors: [], warnings: codes });
    await expectPage(run, target, 'environment/advised');
  });

  test('refuses a strict deploy', async () => {
    const target = await makeGatedTarget('v0', open);
    const run = await target.deploy(await approved(target), { strict: 'true' });
    await expectRefused(run, target, { codes, exitCode: 2 });
    await expectPage(run, target, 'environment/strict');
  });

  test('does not, where everything is told and set', async () => {
    const target = await makeGatedTarget('v0');
    expect((await target.deploy(await approved(target), { ...first, strict: 'true' })).exitCode).toBe(0);
  });
});

test.each(['environment', 'pull-request', 'both'])('With nothing pending, approval: %s asks for its run alone', async (approval) => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  expect((await target.deploy(target.beginApproved(), { ...first, approval })).exitCode).toBe(0);
  const run = await target.deploy(target.begin(), { approval });
  if (approval !== 'pull-request') await expectRefused(run, target, { codes: ['gate/not-approved'], tables: ['users'] });
  const next = approval === 'pull-request' ? run : await target.deploy(target.beginApproved(), { approval });
  expect({ exitCode: next.exitCode, outcome: next.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'no-op' });
  await expectPage(next, target, `environment/no-op-${approval}`);
});

test('A terminal has no run that somebody could approve: it deploys only where nobody is asked', async () => {
  const target = await makeGatedTarget('v0');
  await target.project.git('checkout', '--quiet', '--force', '--detach', (await target.bring()).merge?.sha ?? '');
  const env = { DATABASE_URL: target.databaseUrl, GITHUB_TOKEN: 'ghp_somebodys' };
  const cwd = target.project.root;
  const args = ['migrate', '--environment', 'production', '--signing', 'none', '--evidence-directory', target.evidenceDirectory, '--chain-start', 'true'];
  const refused = await runCli(args, { cwd, env });
  expect({ exitCode: refused.exitCode, tables: await target.tables() }).toEqual({ exitCode: 2, tables: [] });
  expect(refused.stderr).toContain('input/conflict');
  expect(refused.stderr).toContain('approval: none');
  const emergency = ['--approval', 'none', '--emergency', 'true', '--emergency-reason', 'x', '--emergency-ticket', 'y'];
  expect((await runCli([...args, ...emergency], { cwd, env })).exitCode).toBe(2);
  const deployed = await runCli([...args, '--approval', 'none'], { cwd, env });
  expect({ exitCode: deployed.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['users'] });
  expect(deployed.stdout).toContain('NO APPROVAL WAS ASKED FOR');
  expect(target.github.requests).toEqual([]);
});

test('approval: none deploys, and says so in red wherever the deploy is shown', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring({ approvedBy: null });
  const run = await target.deploy(target.begin(), { ...first, approval: 'none' });
  expect({ exitCode: run.exitCode, warnings: warningsOf(run) }).toEqual({ exitCode: 0, warnings: ['gate/not-asked'] });
  expect(run.summary).toContain('NO APPROVAL WAS ASKED FOR');
  expect(manifestOf(run)).toMatchObject({ gate: { outcome: 'not-asked' } });
  await expectPage(run, target, 'environment/none');
});
