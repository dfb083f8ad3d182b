/**
 * Deploys behind the environment's required reviewers: what the command does with the answer. Which approval counts is decided in
 * test/gates/github-refusals.integration.test.ts and beside it.
 */
import { describe, expect, test } from 'vitest';
import { runCli, verifyEvidence, type ActionInputs } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { errorsOf, expectRefused, expectUntouched, warningsOf } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true' };

test('A run is deployed only after somebody else approved it, and the manifest says who; with nothing pending it is asked for all the same', async () => {
  const target = await makeGatedTarget('v1');
  const { number } = await target.bring();
  const refused = await target.deploy(target.begin());
  await expectRefused(refused, target, { codes: ['gate/not-approved'] });
  await expectPage(refused, target, 'environment/not-approved');

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

  const again = await target.deploy(target.begin(), { approval: 'both' });
  await expectRefused(again, target, { codes: ['gate/not-approved'], tables: ['users'] });
  const nothing = await target.deploy(target.beginApproved(), { approval: 'both' });
  expect({ exitCode: nothing.exitCode, outcome: nothing.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'no-op' });
  await expectPage(nothing, target, 'environment/no-op-both');
});

/** No case changes the target: each is refused before anything is waited for. */
test('A run is refused whose approval is not of this run, this commit, this environment or an independent person, or that nobody can be asked about', async () => {
  const target = await makeGatedTarget('v0');
  const { story, production } = target;
  await target.bring();
  const approvedBefore = target.beginApproved();

  const byAuthor = target.begin();
  story.approve(byAuthor.run, target.ada, [production]);
  const own = await target.deploy(byAuthor);
  await expectRefused(own, target, { codes: ['gate/approver-not-independent'] });
  await expectPage(own, target, 'environment/by-the-author');

  const borrowed = await target.deploy(target.begin(), {}, { env: { GITHUB_RUN_ID: String(approvedBefore.run.id) } });
  expect({ codes: errorsOf(borrowed), exitCode: borrowed.exitCode }).toEqual({ codes: ['identity/mismatch', 'gate/not-approved'], exitCode: 1 });
  await expectPage(borrowed, target, 'environment/borrowed-run');

  const { run } = target.begin();
  story.approve(run, target.ben, [production]);
  const elsewhere = await target.deploy({ run, job: story.job(run, { environment: story.environment('staging') }) });
  expect({ codes: errorsOf(elsewhere), exitCode: elsewhere.exitCode }).toEqual({ codes: ['identity/environment-mismatch'], exitCode: 1 });
  await expectPage(elsewhere, target, 'environment/environment-mismatch');

  const missing = await target.deploy(target.beginApproved(), { environment: 'prodcution' });
  expect({ codes: errorsOf(missing), exitCode: missing.exitCode }).toEqual({
    codes: ['identity/environment-mismatch', 'gate/environment-missing'],
    exitCode: 1,
  });
  await expectPage(missing, target, 'environment/environment-missing');

  const unasked = await target.deploy(target.beginApproved(), { 'github-token': '' });
  expect({ codes: [...new Set(errorsOf(unasked))], exitCode: unasked.exitCode }).toEqual({ codes: ['github/no-access'], exitCode: 2 });
  await expectPage(unasked, target, 'environment/no-token');

  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  const other = await target.deploy(approvedBefore, {}, { checkout: story.tip() ?? '' });
  expect({ codes: errorsOf(other), exitCode: other.exitCode }).toEqual({ codes: ['gate/other-commit'], exitCode: 1 });
  await expectPage(other, target, 'environment/other-commit');
  for (const refused of [borrowed, elsewhere, missing, unasked, other]) await expectUntouched(refused, target);
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

test('What GitHub does not tell, or only advises, refuses a strict deploy, and is a warning for any other', async () => {
  const codes = ['gate/admin-bypass-unknown', 'gate/no-branch-policy'];
  const target = await makeGatedTarget('v0', { environment: { adminsBypass: 'not-told', branches: 'all' } });
  await target.bring();
  const strict = await target.deploy(target.beginApproved(), { strict: 'true' });
  await expectRefused(strict, target, { codes, exitCode: 2 });
  await expectPage(strict, target, 'environment/strict');
  const run = await target.deploy(target.beginApproved(), first);
  expect({ exitCode: run.exitCode, errors: errorsOf(run), warnings: warningsOf(run) }).toEqual({ exitCode: 0, errors: [], warnings: codes });
  await expectPage(run, target, 'environment/advised');
});

describe('Where nobody is asked', () => {
  test('a terminal, which has no run that somebody could approve, deploys', async () => {
    const target = await makeGatedTarget('v0');
    await target.project.git('checkout', '--quiet', '--force', '--detach', (await target.bring()).merge?.sha ?? '');
    const options = { cwd: target.project.root, env: { DATABASE_URL: target.databaseUrl, GITHUB_TOKEN: 'ghp_somebodys' } };
    const project = ['--dialect', 'postgresql', '--out', 'drizzle', '--evidence-directory', target.evidenceDirectory];
    const args = ['migrate', ...project, '--environment', 'production', '--signing', 'none', '--chain-start', 'true'];
    const refused = await runCli(args, options);
    expect({ exitCode: refused.exitCode, tables: await target.tables() }).toEqual({ exitCode: 2, tables: [] });
    expect(refused.stderr).toContain('input/conflict');
    expect(refused.stderr).toContain('approval: none');
    const emergency = ['--approval', 'none', '--emergency', 'true', '--emergency-reason', 'x', '--emergency-ticket', 'y'];
    expect((await runCli([...args, ...emergency], options)).exitCode).toBe(2);
    const deployed = await runCli([...args, '--approval', 'none'], options);
    expect({ exitCode: deployed.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['users'] });
    expect(deployed.stdout).toContain('NO APPROVAL WAS ASKED FOR');
    expect(target.github.requests).toEqual([]);
  });

  test('it is said in red wherever the deploy is shown', async () => {
    const target = await makeGatedTarget('v0');
    await target.bring({ approvedBy: null });
    const run = await target.deploy(target.begin(), { ...first, approval: 'none' });
    expect({ exitCode: run.exitCode, warnings: warningsOf(run) }).toEqual({ exitCode: 0, warnings: ['gate/not-asked'] });
    expect(run.summary).toContain('NO APPROVAL WAS ASKED FOR');
    expect(manifestOf(run)).toMatchObject({ gate: { outcome: 'not-asked' } });
    await expectPage(run, target, 'environment/none');
  });
});
