/** Deploys that do not wait for an approval: they go ahead, say so everywhere, and ask for the review afterwards in one issue. */
import { describe, expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import type { Issue } from '../fakes/github/world.ts';
import { verifyEvidence, type ActionInputs } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';
import { errorsOf, expectRefused, warningsOf } from './harness/refused.ts';

const permissions = { ...deployPermissions, issues: 'write' } as const;
const emergency: ActionInputs = { emergency: 'true', 'emergency-reason': 'checkout is down', 'emergency-ticket': 'OPS-7' };
const first: ActionInputs = { ...emergency, 'chain-start': 'true', approval: 'both' };

/** Issues that are no pull request's conversation. */
function issuesOf({ story }: GatedTarget): readonly Issue[] {
  return story.issues.filter(({ number }) => story.pulls.every((pull) => pull.number !== number));
}

describe.each(generations)('An emergency with a project of generation %s', (generation) => {
  test('is deployed without any approval, keeps what would have refused it, and opens one issue', async () => {
    const target = await makeGatedTarget(generation, { environment: { reviewers: [] } });
    await target.bring({ approvedBy: null });
    const deploying = target.begin({}, { permissions });
    const run = await target.deploy(deploying, first);
    expect({ exitCode: run.exitCode, errors: errorsOf(run) }).toEqual({ exitCode: 0, errors: [] });
    expect(warningsOf(run)).toEqual(['gate/emergency', 'gate/no-required-reviewers', 'gate/not-approved', 'gate/pull-request-not-approved']);
    expect(await target.tables()).toEqual(['users']);
    expect(manifestOf(run)).toMatchObject({
      change: { type: 'emergency' },
      gate: { outcome: 'emergency', settings: { emergency: { reason: 'checkout is down', ticket: 'OPS-7' } } },
    });
    expect((await verifyEvidence(run)).verdict).toBe('verified');
    const [issue, ...others] = issuesOf(target);
    expect(others).toEqual([]);
    expect(issue?.title).toBe(`Review the emergency deploy to production (run ${deploying.run.id})`);
    for (const told of ['checkout is down', 'OPS-7', deploying.run.sha, manifestOf(run).manifestId, await target.project.nameOf('users'), 'mia'])
      expect(issue?.body).toContain(told);
    await expectPage(run, target, 'emergency/deployed');
  });
});

test('A second attempt of the run finds the issue that is there', async () => {
  const target = await makeGatedTarget('v0');
  await target.project.addMigration('broken', ['SELECT 1 / 0;']);
  await target.bring({ approvedBy: null });
  const { run, job } = target.begin({}, { permissions });
  expect((await target.deploy({ run, job }, first)).outputs['outcome']).toBe('failed');
  target.story.rerun(run, target.mia);
  const again = { run, job: target.story.job(run, { environment: target.production, permissions }) };
  const failed = await target.deploy(again, emergency);
  expect(failed.outputs['outcome']).toBe('failed');
  expect(issuesOf(target)).toHaveLength(1);
  await expectPage(failed, target, 'emergency/failed');
});

test('With nothing pending there is nothing to review', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  expect((await target.deploy(target.beginApproved({}, { permissions }), { 'chain-start': 'true' })).exitCode).toBe(0);
  const run = await target.deploy(target.begin({}, { permissions }), emergency);
  expect({ exitCode: run.exitCode, outcome: run.outputs['outcome'], issues: issuesOf(target) }).toEqual({ exitCode: 0, outcome: 'no-op', issues: [] });
  await expectPage(run, target, 'emergency/no-op');
});

test.each([
  ['a reason', 'without-reason', { ...emergency, 'emergency-reason': '' }],
  ['a ticket', 'without-ticket', { ...emergency, 'emergency-ticket': ' ' }],
  ['both', 'without-both', { emergency: 'true' }],
] as const)('Without %s it is refused', async (_, page, inputs) => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const run = await target.deploy(target.begin({}, { permissions }), inputs);
  await expectRefused(run, target, { codes: ['gate/emergency-incomplete'], exitCode: 2 });
  expect(issuesOf(target)).toEqual([]);
  await expectPage(run, target, `emergency/${page}`);
});

test('A reason without an emergency is refused at the door', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const run = await target.deploy(target.beginApproved(), { 'emergency-reason': 'checkout is down' });
  expect({ exitCode: run.exitCode, evidence: run.evidence, tables: await target.tables() }).toEqual({ exitCode: 2, evidence: null, tables: [] });
  expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining('input/conflict') }]);
  await expectPage(run, target, 'emergency/not-said');
});

test('A token that may not write issues does not stop it, and that nobody was asked for the review is said', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring({ approvedBy: null });
  const run = await target.deploy(target.begin(), first);
  expect(run.exitCode).toBe(0);
  expect(warningsOf(run)).toContain('github/issue-not-opened');
  expect(issuesOf(target)).toEqual([]);
  await expectPage(run, target, 'emergency/issue-not-opened');
});

test('A GitHub that answers nothing does not stop it', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring({ approvedBy: null });
  target.github.disturb(/^\w+ \/repos\//u, { kind: 'answer', status: 403, body: '{"message":"no"}' });
  const run = await target.deploy(target.begin({}, { permissions }), first);
  expect({ exitCode: run.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['users'] });
  expect(manifestOf(run)).toMatchObject({ change: { type: 'emergency' } });
  await expectPage(run, target, 'emergency/nobody-answers');
});

test('A stranger’s issue with the same mark is not taken for the review', async () => {
  const target = await makeGatedTarget('v0', { repository: { visibility: 'public' } });
  await target.bring({ approvedBy: null });
  const { run, job } = target.begin({}, { permissions });
  const { story } = target;
  const eve = story.person('eve');
  const body = `<!-- drizzle-attest emergency-review run=${run.id} environment=production -->\nreviewed`;
  story.pullRequest({ by: eve, fork: eve, commits: [{ by: eve, files: { 'README.md': 'hello\n' } }] });
  story.issues.push({ number: story.newNumber(), id: story.newId(), title: 'reviewed', body, user: eve, labels: [], at: story.tick(), comments: [] });
  expect((await target.deploy({ run, job }, first)).exitCode).toBe(0);
  expect(issuesOf(target).map(({ user }) => user.login)).toEqual(['eve', 'github-actions[bot]']);
});
