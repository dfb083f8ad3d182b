/** Deploys of two jobs: one that holds the database and may not sign, and one that signs what it can read for itself and runs nothing of the project. */
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { expectUnbroken } from './harness/chain.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { apply, applyPermissions, beginApply, bringOver, expectUnsigned, nothing, seal, sealPermissions, stoppedBy, tracesOf } from './harness/isolated.ts';
import { scenarioKey } from './harness/keys.ts';
import { expectPage } from './harness/page.ts';
import { generations, type Generation } from './harness/project.ts';

const first: ActionInputs = { 'chain-start': 'true' };
const byKey: ActionInputs = { signing: 'key', 'signing-key': scenarioKey.privateKey };

async function approvedTarget(generation: Generation = 'v0'): Promise<GatedTarget> {
  const target = await makeGatedTarget(generation);
  await target.bring();
  return target;
}

/** The job that signs is in no environment, so its certificate names none. */
async function expectVerified(run: ActionRun, target: GatedTarget): Promise<void> {
  const policy = await target.writePolicy('github', { environmentExtension: 'optional' });
  const verified = await verifyEvidence(run, { policy, migrations: target.project.folder });
  expect({ verdict: verified.verdict, exitCode: verified.exitCode, said: verified.stderr }).toEqual({ verdict: 'verified', exitCode: 0, said: '' });
}

describe.each(generations)('With a project of generation %s', (generation) => {
  test('a deploy is sealed by the other job, and the next one goes on from it', async () => {
    const target = await approvedTarget(generation);
    const deploying = beginApply(target);
    const applied = await apply(target, deploying);
    expect({ exitCode: applied.exitCode, outcome: applied.outputs['outcome'], evidence: applied.evidence }).toEqual({
      exitCode: 0,
      outcome: 'succeeded',
      evidence: null,
    });
    expect(await tracesOf(target)).toEqual(nothing);
    const sealed = await seal(target, deploying.run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
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

    await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    await target.bring();
    const next = beginApply(target);
    const again = await seal(target, next.run, await bringOver(await apply(target, next)));
    expect({ exitCode: again.exitCode, codes: again.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
    await expectVerified(again, target);
    await expectUnbroken(target.evidenceDirectory, 2);
  });
});

test('With a key it is verified by that key, and needs no identity', async () => {
  const target = await approvedTarget();
  const { run, job } = beginApply(target);
  const handed = await bringOver(await apply(target, { run, job }));
  const sealed = await seal(target, run, handed, { ...first, ...byKey }, { job: { permissions: applyPermissions } });
  expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
  expect(manifestOf(sealed)).toMatchObject({ signing: 'key', run: { identity: { proof: { kind: 'declared' } } } });
  expect((await verifyEvidence(sealed, { migrations: target.project.folder })).verdict).toBe('verified');
  expect(target.story.attestations).toEqual([]);
});

test('What was applied and never sealed is told by the next manifest', async () => {
  const target = await approvedTarget();
  const deploying = beginApply(target);
  await seal(target, deploying.run, await bringOver(await apply(target, deploying)), first);
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  await apply(target, beginApply(target));
  const next = beginApply(target);
  const sealed = await seal(target, next.run, await bringOver(await apply(target, next)));
  expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["chain/unrecorded"]' });
  expect(manifestOf(sealed).ledger.unrecorded).toEqual([expect.objectContaining({ hash: await target.project.hashOf(await target.project.nameOf('tags')) })]);
  await expectVerified(sealed, target);
});

test('The file travels as an artifact of its own, and the manifest as another', async () => {
  const target = await makeGatedTarget('v0', { host: 'github.com' });
  await target.bring();
  const { run, job } = beginApply(target);
  const applied = await apply(target, { run, job });
  expect([...(applied.artifact?.files.keys() ?? [])]).toEqual(['migration-handover.json', 'deploy.log']);
  expect(applied.outputs['artifact-name']).toBe(`migration-handover-production-${String(run.id)}-1`);
  const sealed = await seal(target, run, await bringOver(applied), { ...first, ...byKey }, { job: { permissions: applyPermissions } });
  expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
  expect(sealed.artifact?.files.get('migration-manifest.json')).toEqual(sealed.evidence?.manifestBytes);
  expect(sealed.outputs['artifact-name']).toBe(`migration-manifest-production-${String(run.id)}-1`);
});

test('By pull requests the sealing job reads the reviews itself', async () => {
  const target = await makeGatedTarget('v0', { environment: { reviewers: [] } });
  await target.bring();
  const { run, job } = beginApply(target, false);
  const handed = await bringOver(await apply(target, { run, job }, { approval: 'pull-request' }));
  const sealed = await seal(target, run, handed, { ...first, approval: 'pull-request' });
  expect(sealed.exitCode).toBe(0);
  expect(manifestOf(sealed)).toMatchObject({ gate: { outcome: 'approved', pullRequests: [{ number: 1 }], approvals: [{ gate: 'pull-request' }] } });
  await expectVerified(sealed, target);
});

describe('What did not go well is sealed as well:', () => {
  test('a deploy that was refused by its gates', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target, false);
    const applied = await apply(target, { run, job });
    expect({ exitCode: applied.exitCode, outcome: applied.outputs['outcome'] }).toEqual({ exitCode: 1, outcome: 'refused' });
    const sealed = await seal(target, run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, outcome: sealed.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'refused' });
    expect(manifestOf(sealed).problems.map(({ code }) => code)).toEqual(['gate/not-approved']);
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/refused');
  });

  test('one that was stopped by its history while another migration was pending', async () => {
    const target = await makeGatedTarget('v0', { migrations: 2, environment: { reviewers: [] } });
    await target.bring();
    const asked = { approval: 'pull-request' };
    const { run, job } = beginApply(target, false);
    await seal(target, run, await bringOver(await apply(target, { run, job }, asked)), { ...first, ...asked });
    await target.project.editMigration(await target.project.nameOf('users'), 'CREATE TABLE "people" ("id" integer PRIMARY KEY);');
    await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    await target.bring({ approvedBy: null });
    const next = beginApply(target, false);
    const applied = await apply(target, next, asked);
    expect(applied.outputs['codes']).toBe('["history/edited"]');
    const sealed = await seal(target, next.run, await bringOver(applied), asked);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["history/edited"]' });
    await expectVerified(sealed, target);
    await expectUnbroken(target.evidenceDirectory, 2);
  });

  test('one whose plan was not the one that was approved', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const applied = await apply(target, { run, job }, { 'approved-plan': 'a'.repeat(64) });
    const sealed = await seal(target, run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["gate/plan-changed"]' });
    await expectVerified(sealed, target);
  });

  test('one of files that lie in no commit, which the other job could not read again', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    await target.project.write('.git/info/exclude', 'drizzle/9999_more.sql\n');
    await target.project.write('drizzle/9999_more.sql', 'SELECT 1;');
    const applied = await apply(target, { run, job });
    expect({ exitCode: applied.exitCode, tables: await target.tables() }).toEqual({ exitCode: 1, tables: [] });
    const sealed = await seal(target, run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["source/uncommitted","journal/sql-without-entry"]' });
    const policy = await target.writePolicy('github', { environmentExtension: 'optional' });
    expect((await verifyEvidence(sealed, { policy })).verdict).toBe('verified');
  });

  test('one whose database cannot be reached', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const url = new URL(target.databaseUrl);
    url.port = '9';
    const applied = await apply(target, { run, job }, { 'database-url': url.href });
    const sealed = await seal(target, run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, outcome: sealed.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'refused' });
    expect(manifestOf(sealed).chain.position).toHaveProperty('unknown');
    await expectVerified(sealed, target);
  });

  test('one that failed, in a part of what was planned', async () => {
    const target = await makeGatedTarget('v0', { migrations: 2 });
    await target.project.addMigration('broken', ['SELECT 1 / 0;']);
    await target.bring();
    const { run, job } = beginApply(target);
    const applied = await apply(target, { run, job });
    expect(applied.exitCode).toBe(1);
    const sealed = await seal(target, run, await bringOver(applied), first);
    expect({ exitCode: sealed.exitCode, outcome: sealed.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'failed' });
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/failed');
  });

  test('one with nothing to do', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    await seal(target, run, await bringOver(await apply(target, { run, job })), first);
    const next = beginApply(target);
    const sealed = await seal(target, next.run, await bringOver(await apply(target, next)));
    expect({ exitCode: sealed.exitCode, outcome: sealed.outputs['outcome'], codes: sealed.outputs['codes'] }).toEqual({
      exitCode: 0,
      outcome: 'no-op',
      codes: '[]',
    });
    await expectVerified(sealed, target);
    await expectUnbroken(target.evidenceDirectory, 2);
  });

  test('an emergency, whose reason may hold what only the deploy knows to be secret', async () => {
    const target = await makeGatedTarget('v0');
    await target.bring({ approvedBy: null });
    const { password } = new URL(target.databaseUrl);
    const words = { emergency: 'true', 'emergency-reason': `checkout is down${password === '' ? '' : `, ${password}`}`, 'emergency-ticket': ' OPS-7 ' };
    const deploying = target.begin({}, { permissions: { ...applyPermissions, issues: 'write' } });
    const applied = await apply(target, deploying, words);
    expect(applied.exitCode).toBe(0);
    const sealed = await seal(target, deploying.run, await bringOver(applied), { ...first, ...words });
    expect(sealed.exitCode).toBe(0);
    expect(manifestOf(sealed)).toMatchObject({ change: { type: 'emergency' }, gate: { outcome: 'emergency', settings: { emergency: { ticket: 'OPS-7' } } } });
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/emergency');
  });

  test('one that nobody was asked to approve', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target, false);
    const handed = await bringOver(await apply(target, { run, job }, { approval: 'none' }));
    const sealed = await seal(target, run, handed, { ...first, approval: 'none' });
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["gate/not-asked"]' });
    await expectVerified(sealed, target);
  });
});

describe('Where the job that seals does not come through,', () => {
  test('it is run again in a later attempt, by the approver too, and the manifest is of the attempt that deployed', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));
    target.github.disturb(/\/sigstore\//u, { kind: 'status', status: 400 });
    const unsigned = await seal(target, run, handed, first);
    expect({ exitCode: unsigned.exitCode, codes: unsigned.outputs['codes'], bundle: unsigned.evidence?.bundle }).toEqual({
      exitCode: 2,
      codes: '["seal/failed"]',
      bundle: null,
    });
    await expectPage(unsigned, target, 'isolated/signer-down');
    target.github.calm();
    target.story.rerun(run, target.ben);
    const sealed = await seal(target, run, handed, first);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
    expect(manifestOf(sealed).run).toMatchObject({ attempt: 1, identity: { attempt: 2 } });
    await expectVerified(sealed, target);
    await expectUnbroken(target.evidenceDirectory, 1);
    const before = await tracesOf(target);
    await expectUnsigned(await seal(target, run, handed), target, 'seal/already-sealed', 2, before);
  });

  test.each([
    ['everything', /^\w+ \/repos\//u, 'github/unavailable'],
    ['the approvals', /\/approvals/u, 'github/unavailable'],
  ] as const)('since GitHub does not tell %s, nothing is signed, and it is run again', async (_, which, code) => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));
    target.github.disturb(which, { kind: 'status', status: 502 });
    await expectUnsigned(await seal(target, run, handed, first), target, code, 2);
    target.github.calm();
    const sealed = await seal(target, run, handed, first);
    expect(sealed.exitCode).toBe(0);
    await expectVerified(sealed, target);
  });

  test('since its token may not read, it says which right is missing', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));
    const permissions = Object.fromEntries(Object.entries(sealPermissions).filter(([name]) => name !== 'actions'));
    const refused = await seal(target, run, handed, first, { job: { permissions } });
    await expectUnsigned(refused, target, 'github/forbidden', 2);
    await expectPage(refused, target, 'isolated/token-may-not-read');
  });

  test('since it may have no identity token, nothing is signed in a lesser way', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));
    const refused = await seal(target, run, handed, first, { job: { permissions: applyPermissions } });
    await expectUnsigned(refused, target, 'seal/no-identity-token', 2);
    await expectPage(refused, target, 'isolated/no-identity-token');
  });

  test('since the newest manifest of the chain cannot be read, the manifest is kept without a place, and the job fails', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const head = await seal(target, run, await bringOver(await apply(target, { run, job })), first);
    await writeFile(head.evidence?.manifestPath ?? '', '{}');
    const next = beginApply(target);
    const sealed = await seal(target, next.run, await bringOver(await apply(target, next)));
    expect({ exitCode: sealed.exitCode, codes: stoppedBy(sealed) }).toEqual({ exitCode: 1, codes: ['chain/head-invalid'] });
    expect(manifestOf(sealed).chain.position).toEqual({ unknown: expect.stringContaining('chain/head-invalid') });
    expect(sealed.outputs['codes']).toBe('["chain/head-invalid"]');
    await expectVerified(sealed, target);
    await expectPage(sealed, target, 'isolated/chain-head-invalid');
  });

  test('since the chain has begun already, the manifest is kept without a place, and the job fails', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    await seal(target, run, await bringOver(await apply(target, { run, job })), first);
    const next = beginApply(target);
    const sealed = await seal(target, next.run, await bringOver(await apply(target, next)), first);
    expect({ exitCode: sealed.exitCode, codes: sealed.outputs['codes'] }).toEqual({ exitCode: 2, codes: '["chain/already-started"]' });
    await expectVerified(sealed, target);
  });

  test('since it has a database or a project to give, it does not begin', async () => {
    const target = await approvedTarget();
    const { run, job } = beginApply(target);
    const handed = await bringOver(await apply(target, { run, job }));
    for (const input of ['database-url', 'config', 'working-directory', 'approved-plan'])
      await expectUnsigned(await seal(target, run, handed, { ...first, [input]: target.databaseUrl }), target, 'input/unused', 2);
  });
});
