/** Deploys of two jobs: one that holds the database and may not sign, and one that signs what it can read for itself and runs nothing of the project. */
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { expectUnbroken } from './harness/chain.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type Deploying, type GatedTarget } from './harness/gated.ts';
import { apply, applyPermissions, beginApply, bringOver, expectUnsigned, nothing, seal, sealPermissions, stoppedBy, tracesOf } from './harness/isolated.ts';
import { scenarioKey } from './harness/keys.ts';
import { expectPage } from './harness/page.ts';
import type { Generation } from './harness/project.ts';

const first: ActionInputs = { 'chain-start': 'true' };
const createTags = 'CREATE TABLE "tags" ("id" integer PRIMARY KEY);';

async function approvedTarget(generation: Generation = 'v0'): Promise<GatedTarget> {
  const target = await makeGatedTarget(generation);
  await target.bring();
  return target;
}

/** The job that signs is in no environment, so its certificate names none. */
async function expectVerified(run: ActionRun, target: GatedTarget, files = true): Promise<void> {
  const policy = await target.writePolicy('github', { environmentExtension: 'optional' });
  const verified = await verifyEvidence(run, { policy, ...(files ? { migrations: target.project.folder } : {}) });
  expect({ verdict: verified.verdict, exitCode: verified.exitCode, said: verified.stderr }).toEqual({ verdict: 'verified', exitCode: 0, said: '' });
}

/** What both jobs are asked alike, and what one of them is. */
interface Asked {
  readonly both?: ActionInputs;
  readonly apply?: ActionInputs;
  readonly seal?: ActionInputs;
}

/** Both jobs of one run, one after the other. */
async function deployAndSeal(target: GatedTarget, deploying: Deploying, asked: Asked = {}): Promise<ActionRun> {
  const handed = await bringOver(await apply(target, deploying, { ...asked.both, ...asked.apply }));
  return await seal(target, deploying.run, handed, { ...asked.both, ...asked.seal });
}

function resultOf({ exitCode, outputs }: ActionRun): unknown {
  return { exitCode, outcome: outputs['outcome'], codes: outputs['codes'] };
}

test('A deploy is sealed by the other job, the next one goes on from it, and what was applied and never sealed is told by the one after', async () => {
  const target = await approvedTarget('v1');
  const deploying = beginApply(target);
  const applied = await apply(target, deploying);
  const { exitCode, outputs, evidence } = applied;
  expect({ exitCode, outcome: outputs['outcome'], evidence }).toEqual({ exitCode: 0, outcome: 'succeeded', evidence: null });
  expect(await tracesOf(target)).toEqual(nothing);
  const sealed = await seal(target, deploying.run, await bringOver(applied), first);
  expect(resultOf(sealed)).toEqual({ exitCode: 0, outcome: 'succeeded', codes: '[]' });
  const manifest = manifestOf(sealed);
  expect(manifest.manifestId).toBe(applied.outputs['manifest-id']);
  expect(manifest).toMatchObject({
    chain: { position: { sequence: 1, previous: null } },
    execution: { form: 'isolated' },
    gate: { outcome: 'approved', separationOfDuties: { counted: [{ login: 'ben' }] } },
    outcome: 'succeeded',
    run: { identity: { proof: { kind: 'oidc' }, jobId: String(deploying.run.jobs.at(-1)?.id), environment: { unknown: expect.any(String) } } },
    signing: 'github',
  });
  expect(target.story.attestations).toHaveLength(1);
  await expectVerified(sealed, target);
  await expectPage(applied, target, 'isolated/applied');
  await expectPage(sealed, target, 'isolated/sealed');

  const next = await deployAndSeal(target, beginApply(target));
  expect(resultOf(next)).toEqual({ exitCode: 0, outcome: 'no-op', codes: '[]' });
  await expectUnbroken(target.evidenceDirectory, 2);

  const tags = await target.project.addMigration('tags', [createTags]);
  await target.bring();
  await apply(target, beginApply(target));
  const last = await deployAndSeal(target, beginApply(target));
  expect(resultOf(last)).toEqual({ exitCode: 0, outcome: 'no-op', codes: '["chain/unrecorded"]' });
  expect(manifestOf(last).ledger.unrecorded).toEqual([expect.objectContaining({ hash: await target.project.hashOf(tags) })]);
  await expectVerified(last, target);
});

test('With a key it is verified by that key and needs no identity; the file travels as an artifact of its own, and the manifest as another', async () => {
  const target = await makeGatedTarget('v0', { host: 'github.com' });
  await target.bring();
  const { run, job } = beginApply(target);
  const applied = await apply(target, { run, job });
  expect(new Set(applied.artifact?.files.keys())).toEqual(new Set(['migration-handover.json', 'deploy.log']));
  expect(applied.outputs['artifact-name']).toBe(`migration-handover-production-${String(run.id)}-1`);
  const byKey: ActionInputs = { signing: 'key', 'signing-key': scenarioKey.privateKey };
  const sealed = await seal(target, run, await bringOver(applied), { ...first, ...byKey }, { job: { permissions: applyPermissions } });
  expect(resultOf(sealed)).toEqual({ exitCode: 0, outcome: 'succeeded', codes: '[]' });
  expect(manifestOf(sealed)).toMatchObject({ signing: 'key', run: { identity: { proof: { kind: 'declared' } } } });
  expect((await verifyEvidence(sealed, { migrations: target.project.folder })).verdict).toBe('verified');
  expect(target.story.attestations).toEqual([]);
  expect(sealed.artifact?.files.get('migration-manifest.json')).toEqual(sealed.evidence?.manifestBytes);
  expect(sealed.outputs['artifact-name']).toBe(`migration-manifest-production-${String(run.id)}-1`);
});

describe('What did not go well is sealed as well:', () => {
  test('a deploy that is refused for any cause, an emergency, and one that nobody was asked to approve', async () => {
    const target = await makeGatedTarget('v0');
    await target.bring({ approvedBy: null });

    const byGates = await deployAndSeal(target, beginApply(target, false), { seal: first });
    expect(resultOf(byGates)).toEqual({ exitCode: 0, outcome: 'refused', codes: '["gate/not-approved"]' });
    await expectVerified(byGates, target);
    await expectPage(byGates, target, 'isolated/refused');

    const nowhere = new URL(target.databaseUrl);
    nowhere.port = '9';
    const unreachable = await deployAndSeal(target, beginApply(target), { apply: { 'database-url': nowhere.href }, seal: first });
    expect(resultOf(unreachable)).toMatchObject({ exitCode: 0, outcome: 'refused' });
    expect(manifestOf(unreachable).chain.position).toHaveProperty('unknown');
    await expectVerified(unreachable, target);

    const otherPlan = await deployAndSeal(target, beginApply(target), { apply: { 'approved-plan': 'a'.repeat(64) }, seal: first });
    expect(resultOf(otherPlan)).toEqual({ exitCode: 0, outcome: 'refused', codes: '["gate/plan-changed"]' });
    await expectVerified(otherPlan, target);

    // Its reason may hold what only the deploy knows to be secret.
    const { password } = new URL(target.databaseUrl);
    const words = { emergency: 'true', 'emergency-reason': `checkout is down, ${password}`, 'emergency-ticket': ' OPS-7 ' };
    const emergency = await deployAndSeal(target, target.begin({}, { permissions: { ...applyPermissions, issues: 'write' } }), { both: words });
    expect(emergency.exitCode).toBe(0);
    expect(password).toMatch(/^\w{20,}$/u);
    for (const shown of [emergency.log, emergency.summary, String(emergency.evidence?.manifestBytes)]) expect(shown).not.toContain(password);
    expect(manifestOf(emergency)).toMatchObject({
      change: { type: 'emergency' },
      gate: { outcome: 'emergency', settings: { emergency: { ticket: 'OPS-7' } } },
    });
    await expectVerified(emergency, target);
    await expectPage(emergency, target, 'isolated/emergency');

    const unasked = await deployAndSeal(target, beginApply(target, false), { both: { approval: 'none' } });
    expect(resultOf(unasked)).toEqual({ exitCode: 0, outcome: 'no-op', codes: '["gate/not-asked"]' });
    expect(manifestOf(unasked).chain.position).toMatchObject({ sequence: 3, previous: { manifestId: manifestOf(emergency).manifestId } });
    await expectVerified(unasked, target);
  });

  test('by pull requests, whose reviews the job reads itself, one that was stopped by its history while another migration was pending', async () => {
    const target = await makeGatedTarget('v0', { environment: { reviewers: [] } });
    await target.bring();
    const both = { approval: 'pull-request' };
    const sealed = await deployAndSeal(target, beginApply(target, false), { both, seal: first });
    expect(sealed.exitCode).toBe(0);
    expect(manifestOf(sealed)).toMatchObject({ gate: { outcome: 'approved', pullRequests: [{ number: 1 }], approvals: [{ gate: 'pull-request' }] } });
    await target.project.editMigration(await target.project.nameOf('users'), 'CREATE TABLE "people" ("id" integer PRIMARY KEY);');
    await target.project.addMigration('tags', [createTags]);
    await target.bring({ approvedBy: null });
    const stopped = await deployAndSeal(target, beginApply(target, false), { both });
    expect(resultOf(stopped)).toEqual({ exitCode: 0, outcome: 'refused', codes: '["history/edited"]' });
    await expectVerified(stopped, target);
    await expectUnbroken(target.evidenceDirectory, 2);
  });

  test('one of files that lie in no commit, which the other job could not read again', async () => {
    const target = await approvedTarget();
    await target.project.write('.git/info/exclude', 'drizzle/9999_more.sql\n');
    await target.project.write('drizzle/9999_more.sql', 'SELECT 1;');
    const sealed = await deployAndSeal(target, beginApply(target), { seal: first });
    expect(resultOf(sealed)).toEqual({ exitCode: 0, outcome: 'refused', codes: '["source/uncommitted","journal/sql-without-entry"]' });
    expect(await target.tables()).toEqual([]);
    await expectVerified(sealed, target, false);
  });

  test('one that failed, in a part of what was planned', async () => {
    const target = await makeGatedTarget('v0', { migrations: 2 });
    await target.project.addMigration('broken', ['SELECT 1 / 0;']);
    await target.bring();
    const sealed = await deployAndSeal(target, beginApply(target), { seal: first });
    expect(resultOf(sealed)).toMatchObject({ exitCode: 0, outcome: 'failed' });
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/failed');
  });
});

describe('Where the job that seals does not come through,', () => {
  test('nothing is signed in a lesser way, and it is run again, in a later attempt and by the approver too', async () => {
    const target = await approvedTarget();
    const { github, story } = target;
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));

    const given = await seal(target, run, handed, { ...first, 'database-url': target.databaseUrl });
    await expectUnsigned(given, target, 'input/unused', 2);
    const noIdentity = await seal(target, run, handed, first, { job: { permissions: applyPermissions } });
    await expectUnsigned(noIdentity, target, 'seal/no-identity-token', 2);
    await expectPage(noIdentity, target, 'isolated/no-identity-token');
    const permissions = Object.fromEntries(Object.entries(sealPermissions).filter(([name]) => name !== 'actions'));
    const forbidden = await seal(target, run, handed, first, { job: { permissions } });
    await expectUnsigned(forbidden, target, 'github/forbidden', 2);
    await expectPage(forbidden, target, 'isolated/token-may-not-read');
    github.disturb(/\/approvals/u, { kind: 'answer', status: 418, body: '{}' });
    await expectUnsigned(await seal(target, run, handed, first), target, 'github/unavailable', 2);

    github.calm();
    github.disturb(/\/sigstore\//u, { kind: 'status', status: 400 });
    const unsigned = await seal(target, run, handed, first);
    expect(unsigned.evidence?.bundle).toBeNull();
    expect(resultOf(unsigned)).toEqual({ exitCode: 2, outcome: 'succeeded', codes: '["seal/failed"]' });
    await expectPage(unsigned, target, 'isolated/signer-down');

    github.calm();
    story.rerun(run, target.ben);
    const sealed = await seal(target, run, handed, first);
    expect(resultOf(sealed)).toEqual({ exitCode: 0, outcome: 'succeeded', codes: '[]' });
    expect(manifestOf(sealed).run).toMatchObject({ attempt: 1, identity: { attempt: 2 } });
    await expectVerified(sealed, target);
    await expectUnbroken(target.evidenceDirectory, 1);
    const before = await tracesOf(target);
    await expectUnsigned(await seal(target, run, handed), target, 'seal/already-sealed', 2, before);
  });

  test('since the chain has begun already or its newest manifest cannot be read, the manifest is kept without a place, and the job fails', async () => {
    const target = await approvedTarget();
    const head = await deployAndSeal(target, beginApply(target), { seal: first });
    const begun = await deployAndSeal(target, beginApply(target), { seal: first });
    expect(resultOf(begun)).toEqual({ exitCode: 2, outcome: 'no-op', codes: '["chain/already-started"]' });
    await expectVerified(begun, target);

    await writeFile(head.evidence?.manifestPath ?? '', '{}');
    const sealed = await deployAndSeal(target, beginApply(target));
    expect({ exitCode: sealed.exitCode, codes: stoppedBy(sealed) }).toEqual({ exitCode: 1, codes: ['chain/head-invalid'] });
    expect(manifestOf(sealed).chain.position).toEqual({ unknown: expect.stringContaining('chain/head-invalid') });
    expect(sealed.outputs['codes']).toBe('["chain/head-invalid"]');
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/chain-head-invalid');
  });
});
