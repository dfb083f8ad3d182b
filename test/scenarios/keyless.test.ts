/**
 * Manifests that are signed by the job's own identity: certified, timed, stored, and verified offline against a policy that names the workflow.
 * What a policy believes is decided in test/seal/sigstore.integration.test.ts and by the forgeries, how a signing service may fail in the former.
 */
import { describe, expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { expectUntouched } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true', signing: 'github' };

async function approvedTarget(): Promise<GatedTarget> {
  const target = await makeGatedTarget('v0');
  await target.bring();
  return target;
}

function resultOf({ exitCode, outputs }: ActionRun): unknown {
  return { exitCode, codes: outputs['codes'], verdict: outputs['verdict'] };
}

describe('A deploy that is sealed by its identity is verified by it,', () => {
  test.each([
    ['github', 'v1', {}],
    // The public log takes names of a private repository only where somebody said that it may.
    ['sigstore', 'v0', { 'publish-names': 'true' }],
  ] as const)('with signing: %s', async (signing, generation, leave) => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const run = await target.deploy(target.beginApproved(), { ...first, signing, ...leave });
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

  test('a refusal as well; a policy that believes somebody or something else does not believe it', async () => {
    const target = await approvedTarget();
    const run = await target.deploy(target.begin(), { signing: 'github' });
    expect(resultOf(run)).toEqual({ exitCode: 1, codes: '["gate/not-approved"]', verdict: 'signed' });
    await expectUntouched(run, target);
    const verified = await verifyEvidence(run, { policy: await target.writePolicy('github') });
    expect({ verdict: verified.verdict, said: verified.stderr }).toEqual({ verdict: 'verified', said: '' });
    await expectPage(run, target, 'keyless/refused');
    const others = [
      ['another environment', { environment: 'staging' }, 'verify/environment'],
      ['another workflow', { signerWorkflow: 'acme/shop/.github/workflows/release.yml@refs/heads/main' }, 'verify/identity'],
      ['the public good instance', { instance: 'sigstore' }, 'verify/log-entry'],
    ] as const;
    for (const [who, changes, code] of others) {
      const { verdict, exitCode, steps } = await verifyEvidence(run, { policy: await target.writePolicy('github', changes) });
      const codes = steps.flatMap(({ result }) => result.code ?? []);
      expect({ who, verdict, exitCode, codes }).toEqual({ who, verdict: 'rejected', exitCode: 1, codes: [code] });
    }
  });

  test('in a public repository without leave, and on a runner of one’s own only where the policy says so', async () => {
    const target = await makeGatedTarget('v0', { repository: { visibility: 'public', plan: 'free' } });
    await target.bring();
    const run = await target.deploy(target.beginApproved({}, { runnerEnvironment: 'self-hosted' }), { ...first, signing: 'sigstore' });
    expect(run.exitCode).toBe(0);
    const policies = [await target.writePolicy('sigstore'), await target.writePolicy('sigstore', { allowSelfHosted: true })];
    expect((await Promise.all(policies.map((policy) => verifyEvidence(run, { policy })))).map(({ verdict }) => verdict)).toEqual(['rejected', 'verified']);
  });
});

test('What cannot be signed, or may not be published, is not deployed, and nothing is signed in a lesser way', async () => {
  const target = await approvedTarget();
  const unidentified = await target.deploy(target.beginApproved({}, { permissions: { ...deployPermissions, 'id-token': 'read' } }), { signing: 'github' });
  const published = await target.deploy(target.beginApproved(), { signing: 'sigstore' });
  for (const [run, code, page] of [
    [unidentified, 'seal/no-identity-token', 'keyless/no-identity-token'],
    [published, 'seal/would-publish', 'keyless/would-publish'],
  ] as const) {
    expect({ exitCode: run.exitCode, evidence: run.evidence }).toEqual({ exitCode: 2, evidence: null });
    expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining(code) }]);
    await expectUntouched(run, target);
    await expectPage(run, target, page);
  }
  expect(target.github.requests.filter(({ operation }) => operation === 'sigstore')).toEqual([]);
});

test('A manifest that a certificate would contradict, by its run, its environment or its commit, is refused, and left unsigned', async () => {
  const target = await approvedTarget();
  const earlier = target.beginApproved();
  const borrowed = await target.deploy(target.begin(), { signing: 'github' }, { env: { GITHUB_RUN_ID: String(earlier.run.id) } });
  expect(borrowed.codes).toEqual(['identity/mismatch', 'gate/not-approved']);
  expect((await verifyEvidence(borrowed, { policy: await target.writePolicy('github') })).verdict).toBe('unsigned');

  const elsewhere = await target.deploy(target.beginApproved(), { signing: 'github', environment: 'staging' });
  expect(elsewhere.codes).toContain('identity/environment-mismatch');
  expect(elsewhere.codes).not.toContain('seal/self-check-failed');

  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  const other = await target.deploy(earlier, { signing: 'github', approval: 'pull-request' }, { checkout: target.story.tip() ?? '' });
  expect(other.codes).toEqual(['seal/other-commit']);
  await expectPage(other, target, 'keyless/other-commit');
  for (const run of [borrowed, elsewhere, other]) {
    expect({ exitCode: run.exitCode, verdict: run.outputs['verdict'], bundle: run.evidence?.bundle }).toEqual({
      exitCode: 1,
      verdict: 'unsigned',
      bundle: null,
    });
    await expectUntouched(run, target);
  }
});

test('Where a signing service refuses, the deploy is recorded, unsigned, and fails', async () => {
  const target = await approvedTarget();
  target.github.disturb(/\/sigstore\/github\/api\/v2/u, { kind: 'status', status: 400 });
  const run = await target.deploy(target.beginApproved(), first);
  expect(resultOf(run)).toEqual({ exitCode: 2, codes: '["seal/failed"]', verdict: 'unsigned' });
  expect(await target.tables()).toEqual(['users']);
  expect(manifestOf(run)).toMatchObject({ outcome: 'succeeded', signing: 'github' });
  expect(run.evidence?.bundle).toBeNull();
  await expectPage(run, target, 'keyless/the-certificate-authority');
});

test('A plan without an attestation store is told, and takes nothing from the deploy; attestations: off stores none', async () => {
  const target = await makeGatedTarget('v0', { repository: { plan: 'team' }, environment: { reviewers: [] } });
  await target.bring();
  const inputs = { signing: 'github', approval: 'pull-request' };
  const run = await target.deploy(target.begin(), { ...inputs, 'chain-start': 'true' });
  expect(resultOf(run)).toEqual({ exitCode: 0, codes: '["seal/not-stored"]', verdict: 'signed' });
  expect((await verifyEvidence(run, { policy: await target.writePolicy('github') })).verdict).toBe('verified');
  await expectPage(run, target, 'keyless/not-stored');
  const off = await target.deploy(target.begin(), { ...inputs, attestations: 'off' });
  expect(resultOf(off)).toEqual({ exitCode: 0, codes: '[]', verdict: 'signed' });
  expect(target.story.attestations).toEqual([]);
});
