/**
 * Deploys that ask where each pending migration comes from: merged pull requests whose last commit an independent person approved. Which
 * approval counts is decided in test/gates/github-refusals.integration.test.ts and beside it.
 */
import { describe, expect, test } from 'vitest';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';
import { errorsOf, expectRefused, expectUntouched } from './harness/refused.ts';

const asked: ActionInputs = { approval: 'pull-request' };
const first: ActionInputs = { ...asked, 'chain-start': 'true' };
const createTags = 'CREATE TABLE "tags" ("id" integer PRIMARY KEY);';

function pullRequestsOf(run: ActionRun): readonly unknown[] {
  const { gate } = manifestOf(run);
  return 'unknown' in gate || 'unknown' in gate.pullRequests ? [gate] : gate.pullRequests.map(({ number }) => number);
}

describe.each(generations)('With a project of generation %s', (generation) => {
  test('two pull requests in one deploy both have to be approved, and then no run has to be; with nothing pending none is asked for', async () => {
    const target = await makeGatedTarget(generation);
    const users = await target.bring();
    await target.project.addMigration('tags', [createTags]);
    const tags = await target.bring({ approvedBy: null, method: 'squash' });
    const refused = await target.deploy(target.begin(), first);
    await expectRefused(refused, target, { codes: ['gate/pull-request-not-approved'] });
    await expectPage(refused, target, 'pull-request/one-of-two');
    target.story.review(tags, target.ben);
    const run = await target.deploy(target.begin(), asked);
    expect(run.exitCode).toBe(0);
    expect(await target.tables()).toEqual(['tags', 'users']);
    expect(pullRequestsOf(run)).toEqual([users.number, tags.number]);
    expect((await verifyEvidence(run, { migrations: target.project.folder })).verdict).toBe('verified');
    await expectPage(run, target, 'pull-request/two');
    const nothing = await target.deploy(target.begin(), asked);
    expect({ exitCode: nothing.exitCode, outcome: nothing.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'no-op' });
    await expectPage(nothing, target, 'environment/no-op-pull-request');
  });
});

test('A code owner has to be among those who approved where one is required', async () => {
  const target = await makeGatedTarget('v0');
  const pull = await target.bring({ approvedBy: target.story.person('cy') });
  const required = { ...first, 'code-owners': 'require' };
  const refused = await target.deploy(target.begin(), required);
  expect({ codes: errorsOf(refused), exitCode: refused.exitCode }).toEqual({ codes: ['gate/code-owner-missing'], exitCode: 1 });
  await expectUntouched(refused, target);
  await expectPage(refused, target, 'pull-request/code-owner-missing');
  target.story.review(pull, target.ben);
  const run = await target.deploy(target.begin(), { ...asked, 'code-owners': 'require' });
  expect(run.exitCode).toBe(0);
  await expectPage(run, target, 'pull-request/code-owner');
});

/** The migration's file and another text for it. */
async function otherText(target: GatedTarget): Promise<Record<string, string>> {
  const path = target.project.sqlPath(await target.project.nameOf('users')).slice(target.project.root.length + 1);
  return { [path]: 'CREATE TABLE "users" ("id" integer, "admin" boolean DEFAULT true);\n' };
}

test('A file that was approved and then pushed over is refused by this gate, and deployed with a warning by the one of the environment', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  target.story.directPush({ by: target.ada, files: await otherText(target) });
  const refused = await target.deploy(target.begin(), first);
  expect({ codes: errorsOf(refused), exitCode: refused.exitCode }).toEqual({ codes: ['gate/direct-push'], exitCode: 1 });
  await expectUntouched(refused, target);
  await expectPage(refused, target, 'pull-request/pushed-over');
  const run = await target.deploy(target.beginApproved());
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["gate/direct-push"]' });
  await expectPage(run, target, 'pull-request/direct-push-warned');
});

const noSeal = { signing: '', 'signing-key': '', 'evidence-directory': '', 'lock-wait': '', artifact: '', 'github-token': '' };

/** What `pending` says, with which a plan is shown to whoever approves. */
async function planned(target: GatedTarget): Promise<{ readonly sha256: string; readonly list: string }> {
  const names = await target.project.names();
  const list = await Promise.all(names.map(async (name) => ({ name, sha256: await target.project.hashOf(name) })));
  const run = await target.deploy(target.begin(), { command: 'pending', approval: '', environment: '', ...noSeal });
  return { sha256: run.outputs['plan-sha256'] ?? '', list: JSON.stringify(list) };
}

test('A plan that was approved is deployed as it is, given by its digest or as its list, and not once it is another one', async () => {
  const target = await makeGatedTarget('v1');
  await target.bring();
  const users = await target.project.nameOf('users');
  const earlier = await planned(target);
  const tags = await target.project.addMigration('tags', [createTags]);
  await target.bring();
  for (const form of ['sha256', 'list'] as const) {
    const refused = await target.deploy(target.beginApproved(), { ...(form === 'sha256' ? first : {}), approval: 'both', 'approved-plan': earlier[form] });
    expect({ codes: errorsOf(refused), exitCode: refused.exitCode }).toEqual({ codes: ['gate/plan-changed'], exitCode: 1 });
    await expectUntouched(refused, target);
    const message = refused.annotations[0]?.message ?? '';
    expect(message).toMatch(new RegExp(form === 'list' ? `Approved: ${users} \\(\\w{12}\\)\\. ` : `digest ${earlier.sha256}`, 'u'));
    expect(message).toMatch(new RegExp(`Pending now: ${users} \\(\\w{12}\\), ${tags} \\(\\w{12}\\)\\.`, 'u'));
    await expectPage(refused, target, `pull-request/plan-changed-${form}`);
  }
  const { sha256 } = await planned(target);
  const run = await target.deploy(target.beginApproved(), { 'approved-plan': sha256 });
  expect(run.exitCode).toBe(0);
  expect(manifestOf(run)).toMatchObject({ gate: { approvedPlanSha256: sha256 }, plan: { sha256 } });
  const labels = await target.project.addMigration('labels', ['CREATE TABLE "labels" ("id" integer PRIMARY KEY);']);
  await target.bring();
  const list = JSON.stringify([{ name: labels, sha256: await target.project.hashOf(labels) }]);
  const next = await target.deploy(target.beginApproved(), { 'approved-plan': list });
  expect({ exitCode: next.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['labels', 'tags', 'users'] });
});
