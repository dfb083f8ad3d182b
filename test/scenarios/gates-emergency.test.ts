/**
 * Deploys that do not wait for an approval: they go ahead, say so everywhere, and ask for the review afterwards in one issue. What an
 * emergency has to say is decided in test/gates/verdict.test.ts, whose issue it is in test/gates/github-failures.integration.test.ts.
 */
import { expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import type { Issue } from '../fakes/github/world.ts';
import { verifyEvidence, type ActionInputs } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { errorsOf, expectRefused, warningsOf } from './harness/refused.ts';

const permissions = { ...deployPermissions, issues: 'write' } as const;
const emergency: ActionInputs = { emergency: 'true', 'emergency-reason': 'checkout is down', 'emergency-ticket': 'OPS-7' };
const first: ActionInputs = { ...emergency, 'chain-start': 'true', approval: 'both' };

/** Issues that are no pull request's conversation. */
function issuesOf({ story }: GatedTarget): readonly Issue[] {
  return story.issues.filter(({ number }) => story.pulls.every((pull) => pull.number !== number));
}

test('An emergency needs a reason and a ticket; then it is deployed without any approval, keeps what would have refused it, and opens one issue', async () => {
  const target = await makeGatedTarget('v1', { environment: { reviewers: [] } });
  await target.bring({ approvedBy: null });
  const bare = await target.deploy(target.begin({}, { permissions }), { emergency: 'true' });
  await expectRefused(bare, target, { codes: ['gate/emergency-incomplete'], exitCode: 2 });
  expect(issuesOf(target)).toEqual([]);
  await expectPage(bare, target, 'emergency/without-both');

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
  const mark = `<!-- drizzle-attest emergency-review run=${deploying.run.id} environment=production -->`;
  for (const told of [mark, 'checkout is down', 'OPS-7', deploying.run.sha, manifestOf(run).manifestId, await target.project.nameOf('users'), 'mia'])
    expect(issue?.body).toContain(told);
  await expectPage(run, target, 'emergency/deployed');

  const nothing = await target.deploy(target.begin({}, { permissions }), emergency);
  expect({ exitCode: nothing.exitCode, outcome: nothing.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'no-op' });
  expect(issuesOf(target)).toHaveLength(1);
  await expectPage(nothing, target, 'emergency/no-op');
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

test('A GitHub that answers nothing does not stop it, and that nobody was asked for the review is said', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring({ approvedBy: null });
  target.github.disturb(/^\w+ \/repos\//u, { kind: 'answer', status: 403, body: '{"message":"no"}' });
  const run = await target.deploy(target.begin({}, { permissions }), first);
  expect({ exitCode: run.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['users'] });
  expect(manifestOf(run)).toMatchObject({ change: { type: 'emergency' } });
  expect(warningsOf(run)).toContain('github/issue-not-opened');
  expect(issuesOf(target)).toEqual([]);
  await expectPage(run, target, 'emergency/nobody-answers');
});
