/** Manifests that are signed by the job's own identity: certified, timed, stored, and verified offline against a policy that names the workflow. */
import { describe, expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import { verifyEvidence, type ActionInputs } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget, type Keyless } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';
import { expectUntouched } from './harness/refused.ts';

const kinds: readonly Keyless[] = ['github', 'sigstore'];

/** The public log takes names of a private repository only where somebody said that it may. */
function first(signing: Keyless): ActionInputs {
  return { 'chain-start': 'true', signing, ...(signing === 'sigstore' ? { 'publish-names': 'true' } : {}) };
}

async function approvedTarget(): Promise<GatedTarget> {
  const target = await makeGatedTarget('v0');
  await target.bring();
  return target;
}

describe.each(generations)('With a project of generation %s', (generation) => {
  test.each(kinds)('a deploy that signing: %s seals is verified by its identity', async (signing) => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const run = await target.deploy(target.beginApproved(), first(signing));
    expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
    expect(await target.tables()).toEqual(['users']);
    expect(manifestOf(run).signing).toBe(signing);
    const policy = await target.writePolicy(signing);
    const verified = await verifyEvidence(run, { policy, migrations: target.project.folder });
    expect({ verdict: verified.verdict, exitCode: verified.exitCode, said: verified.stderr }).toEqual({ verdict: 'verified', exitCode: 0, said: '' });
    expect(target.story.attestations).toHaveLength(1);
    expect(target.story.attestations[0]?.digests).toContain(`sha256:${run.outputs['manifest-sha256'] ?? ''}`);
    await expectPage(run, target, `keyless/${signing}`);
  });
});

test('A refusal is sealed as well', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.begin(), { signing: 'github' });
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 1, codes: '["gate/not-approved"]' });
  await expectUntouched(run, target);
  const verified = await verifyEvidence(run, { policy: await target.writePolicy('github') });
  expect({ verdict: verified.verdict, said: verified.stderr }).toEqual({ verdict: 'verified', said: '' });
  await expectPage(run, target, 'keyless/refused');
});

const others = [
  ['another environment', { environment: 'staging' }, 'verify/environment'],
  ['another workflow', { signerWorkflow: 'acme/shop/.github/workflows/release.yml@refs/heads/main' }, 'verify/identity'],
  ['the same workflow at another ref', { signerWorkflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/mainline' }, 'verify/identity'],
  ['another repository of the same name', { repositoryId: '4712' }, 'verify/identity'],
  ['another owner', { ownerId: '43' }, 'verify/identity'],
  ['another server', { server: 'https://github.com' }, 'verify/identity'],
  ['another issuer', { issuer: 'https://token.actions.githubusercontent.com' }, 'verify/identity'],
  ['the public good instance', { instance: 'sigstore' }, 'verify/log-entry'],
] as const;

test('A policy that believes somebody or something else does not believe it', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.begin(), { signing: 'github' });
  for (const [who, changes, code] of others) {
    const { verdict, exitCode, steps } = await verifyEvidence(run, { policy: await target.writePolicy('github', changes) });
    expect({ who, verdict, exitCode, codes: steps.flatMap(({ result }) => result.code ?? []) }).toEqual({
      who,
      verdict: 'rejected',
      exitCode: 1,
      codes: [code],
    });
  }
});

test('A private repository is not written to the public log unless somebody said so', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.beginApproved(), { signing: 'sigstore' });
  expect({ exitCode: run.exitCode, evidence: run.evidence }).toEqual({ exitCode: 2, evidence: null });
  expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining('seal/would-publish') }]);
  await expectUntouched(run, target);
  expect(target.github.requests.filter(({ operation }) => operation === 'sigstore')).toEqual([]);
  await expectPage(run, target, 'keyless/would-publish');
});

test('A public repository needs no leave', async () => {
  const target = await makeGatedTarget('v0', { repository: { visibility: 'public', plan: 'free' } });
  await target.bring();
  const run = await target.deploy(target.beginApproved(), { 'chain-start': 'true', signing: 'sigstore' });
  expect(run.exitCode).toBe(0);
  expect((await verifyEvidence(run, { policy: await target.writePolicy('sigstore') })).verdict).toBe('verified');
});

test('Without id-token: write nothing is deployed, and nothing is signed in a lesser way', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.beginApproved({}, { permissions: { ...deployPermissions, 'id-token': 'read' } }), { signing: 'github' });
  expect({ exitCode: run.exitCode, evidence: run.evidence }).toEqual({ exitCode: 2, evidence: null });
  expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining('seal/no-identity-token') }]);
  await expectUntouched(run, target);
  await expectPage(run, target, 'keyless/no-identity-token');
});

test.each([
  ['the certificate authority', /\/sigstore\/github\/api\/v2/u],
  ['the timestamp authority', /\/sigstore\/github\/api\/v1\/timestamp/u],
] as const)('Where %s refuses, the deploy is recorded, unsigned, and fails', async (name, which) => {
  const target = await approvedTarget();
  target.github.disturb(which, { kind: 'status', status: 400 });
  const run = await target.deploy(target.beginApproved(), first('github'));
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'], verdict: run.outputs['verdict'] }).toEqual({
    exitCode: 2,
    codes: '["seal/failed"]',
    verdict: 'unsigned',
  });
  expect(await target.tables()).toEqual(['users']);
  expect(manifestOf(run)).toMatchObject({ outcome: 'succeeded', signing: 'github' });
  expect(run.evidence?.bundle).toBeNull();
  await expectPage(run, target, `keyless/${name.replaceAll(' ', '-')}`);
});

test('A plan without an attestation store is told, and takes nothing from the deploy', async () => {
  const target = await makeGatedTarget('v0', { repository: { plan: 'team' }, environment: { reviewers: [] } });
  await target.bring();
  const run = await target.deploy(target.begin(), { ...first('github'), approval: 'pull-request' });
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["seal/not-stored"]' });
  expect((await verifyEvidence(run, { policy: await target.writePolicy('github') })).verdict).toBe('verified');
  await expectPage(run, target, 'keyless/not-stored');
});

test('attestations: off stores none', async () => {
  const target = await approvedTarget();
  expect((await target.deploy(target.beginApproved(), { ...first('github'), attestations: 'off' })).exitCode).toBe(0);
  expect(target.story.attestations).toEqual([]);
});

test('A manifest of another commit than the run’s is not deployed: no certificate could be of it', async () => {
  const target = await approvedTarget();
  const earlier = target.beginApproved();
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  const run = await target.deploy(earlier, { signing: 'github', approval: 'pull-request' }, { checkout: target.story.tip() ?? '' });
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 1, codes: '["seal/other-commit"]' });
  expect({ verdict: run.outputs['verdict'], bundle: run.evidence?.bundle }).toEqual({ verdict: 'unsigned', bundle: null });
  await expectUntouched(run, target);
  await expectPage(run, target, 'keyless/other-commit');
});

test('A manifest that a certificate would contradict is refused, and left unsigned', async () => {
  const target = await approvedTarget();
  const { run: approved } = target.beginApproved();
  const run = await target.deploy(target.begin(), { signing: 'github' }, { env: { GITHUB_RUN_ID: String(approved.id) } });
  await expectUntouched(run, target);
  expect(run.codes).toEqual(['identity/mismatch', 'gate/not-approved']);
  expect({ exitCode: run.exitCode, verdict: run.outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'unsigned' });
  expect((await verifyEvidence(run, { policy: await target.writePolicy('github') })).verdict).toBe('unsigned');
});

test('A job of one environment that is asked to deploy to another is refused, and its manifest left unsigned', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.beginApproved(), { signing: 'github', environment: 'staging' });
  await expectUntouched(run, target);
  expect({ verdict: run.outputs['verdict'], bundle: run.evidence?.bundle }).toEqual({ verdict: 'unsigned', bundle: null });
  expect(run.codes).toContain('identity/environment-mismatch');
  expect(run.codes).not.toContain('seal/self-check-failed');
});

test('A runner of one’s own is believed only where the policy says so', async () => {
  const target = await approvedTarget();
  const run = await target.deploy(target.beginApproved({}, { runnerEnvironment: 'self-hosted' }), first('github'));
  expect(run.exitCode).toBe(0);
  const verdicts = [await target.writePolicy('github'), await target.writePolicy('github', { allowSelfHosted: true })].map((policy) =>
    verifyEvidence(run, { policy }),
  );
  expect((await Promise.all(verdicts)).map(({ verdict }) => verdict)).toEqual(['rejected', 'verified']);
});
