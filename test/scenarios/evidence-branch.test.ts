/** Manifests that outlive their artifacts: kept on a branch, and gone on from on a machine that has nothing of the deploys before. */
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeZip } from '../fakes/zip.ts';
import { newJobIds } from '../fakes/artifact-service.ts';
import { runCli, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { branch, collect, collecting, deployFresh, keep, keptFolders, makeKeptTarget, step } from './harness/evidence.ts';
import { scenarioKey } from './harness/keys.ts';
import { makeFolder } from './harness/project.ts';
import { makeGatedTarget } from './harness/gated.ts';
import { apply, beginApply, bringOver, seal, stoppedBy } from './harness/isolated.ts';

function positions(...runs: readonly { readonly deploy: Parameters<typeof manifestOf>[0] }[]): readonly unknown[] {
  return runs.map(({ deploy }) => {
    const { position } = manifestOf(deploy).chain;
    return 'sequence' in position ? position.sequence : position;
  });
}

test('A chain goes on from the branch, and a checkout of it verifies', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true', artifact: 'off' });
  const kept = await keep(target, first.manifests);
  expect({ exitCode: kept.exitCode, kept: JSON.parse(kept.outputs['kept'] ?? '') }).toEqual({ exitCode: 0, kept: keptFolders(target) });
  const second = await deployFresh(target, { artifact: 'off' });
  expect((await keep(target, second.manifests)).exitCode).toBe(0);
  expect(positions(first, second)).toEqual([1, 2]);
  expect(keptFolders(target)).toHaveLength(2);
  const checkout = join(await makeFolder('checkout'), 'evidence');
  await target.project.git('worktree', 'add', '--quiet', '--detach', checkout, branch);
  await writeFile(join(checkout, 'key.pem'), scenarioKey.publicKey);
  const verified = await runCli(['verify', '--manifest', '.', '--public-key-file', 'key.pem'], { cwd: checkout });
  expect({ exitCode: verified.exitCode, said: verified.stderr }).toEqual({ exitCode: 0, said: '' });
});

test('A chain goes on from the artifact where no branch has the later manifest', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true' });
  await keep(target, first.manifests);
  const second = await deployFresh(target);
  const third = await deployFresh(target);
  expect(positions(first, second, third)).toEqual([1, 2, 3]);
  expect(manifestOf(third.deploy).chain.position).toMatchObject({ previous: { manifestId: manifestOf(second.deploy).manifestId } });
  expect((await deployFresh(target, { 'evidence-branch': '' })).deploy.exitCode).toBe(0);
});

test('What a fork uploads under the name of a manifest is not gone on from', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const { story, github } = target;
  const eve = story.person('eve');
  const run = story.run({ by: eve, pull: story.pullRequest({ by: eve, fork: eve, commits: [{ by: eve, files: { note: 'x' } }] }) });
  const ids = { runId: 'forked', jobId: 'forked' };
  github.startJob(run, story.job(run), ids);
  github.artifacts.put(ids, `migration-manifest-production-${run.id}-1`, Buffer.from('no archive'));
  const second = await deployFresh(target);
  expect(positions(second)).toEqual([2]);
});

test('An artifact that only bears the name of a manifest stops the deploy before anything runs', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const { story, github } = target;
  const run = story.run({ by: target.mia });
  const ids = { runId: 'other', jobId: 'other' };
  github.startJob(run, story.job(run), ids);
  github.artifacts.put(ids, `migration-manifest-production-${run.id}-1`, makeZip([['../../migration-manifest.json', Buffer.from('{}')]]));
  const second = await deployFresh(target);
  expect({ exitCode: second.deploy.exitCode, codes: second.deploy.codes }).toEqual({ exitCode: 2, codes: ['chain/head-unread'] });
  expect(manifestOf(second.deploy)).toMatchObject({ outcome: 'refused', chain: { position: { unknown: expect.any(String) } } });
});

test('Without a chain to go on from, and without a start declared, the position is not known', async () => {
  const target = await makeKeptTarget();
  const { deploy } = await deployFresh(target);
  expect(manifestOf(deploy).chain.position).toEqual({ unknown: expect.stringContaining('chain-start') });
});

test('Where GitHub does not say which manifest is the newest, nothing is deployed', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true', artifact: 'off' });
  await keep(target, first.manifests);
  for (const which of [/git\/ref/u, /actions\/artifacts/u, /git\/trees/u, /git\/blobs/u]) {
    target.github.disturb(which, { kind: 'answer', status: 403, body: '{"message":"Resource not accessible by integration"}' });
    const { deploy } = await deployFresh(target, { artifact: 'off' });
    target.github.calm();
    expect({ exitCode: deploy.exitCode, codes: deploy.codes }).toEqual({ exitCode: 2, codes: ['chain/head-unread'] });
    expect(deploy.log).toContain(String(which).includes('artifacts') ? 'actions: read' : 'contents: read');
  }
});

test('A second start of the chain is refused, wherever its manifests are', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const { deploy } = await deployFresh(target, { 'chain-start': 'true' });
  expect(deploy).toMatchObject({ exitCode: 2, codes: ['chain/already-started'] });
});

test('A branch without the choice to read it is a mistake', async () => {
  const target = await makeKeptTarget();
  const { deploy } = await deployFresh(target, { 'chain-head': 'directory' });
  expect({ exitCode: deploy.exitCode, codes: deploy.codes }).toEqual({ exitCode: 2, codes: ['input/conflict'] });
});

test('Two jobs that keep at once both keep, in one line and without force', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true' });
  await keep(target, first.manifests);
  const [second, third] = [await deployFresh(target), await deployFresh(target)];
  const runs = await Promise.all([keep(target, second.manifests), keep(target, third.manifests)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(keptFolders(target)).toHaveLength(3);
  expect(target.story.git.log([`refs/heads/${branch}`]).map(({ parents }) => parents.length)).toEqual([1, 1, 0]);
  expect(target.story.activities.filter(({ kind }) => kind === 'force_push')).toEqual([]);
});

test('The same manifests again add nothing, and other bytes are refused', async () => {
  const target = await makeKeptTarget();
  const { manifests, deploy } = await deployFresh(target, { 'chain-start': 'true' });
  await keep(target, manifests);
  const tip = target.story.tip(branch);
  expect(await keep(target, manifests)).toMatchObject({ exitCode: 0, outputs: { kept: '[]' } });
  await writeFile(deploy.evidence?.bundlePath ?? '', '{}');
  expect(await keep(target, manifests)).toMatchObject({ exitCode: 1, codes: ['evidence/branch-differs'] });
  expect(target.story.tip(branch)).toBe(tip);
});

test('A token that may only read, and a branch that is protected against it, are told', async () => {
  const target = await makeKeptTarget();
  const { manifests } = await deployFresh(target, { 'chain-start': 'true' });
  const refused = await keep(target, manifests, { contents: 'read' });
  expect({ exitCode: refused.exitCode, codes: stoppedBy(refused) }).toEqual({ exitCode: 2, codes: ['github/forbidden'] });
  expect(refused.log).toContain('contents: write');
  await keep(target, manifests);
  target.story.branchRules(branch);
  const second = await deployFresh(target);
  const protectedRun = await keep(target, second.manifests);
  expect({ exitCode: protectedRun.exitCode, codes: stoppedBy(protectedRun) }).toEqual({ exitCode: 2, codes: ['evidence/branch-protected'] });
  expect(protectedRun.log).toContain('pull_request');
});

test('Links are refused, an empty folder is an error, and a manifest is filed by what it says itself', async () => {
  const target = await makeKeptTarget();
  const { deploy } = await deployFresh(target, { 'chain-start': 'true' });
  const folder = await makeFolder('hostile');
  expect(stoppedBy(await keep(target, folder))).toEqual(['evidence/nothing-to-keep']);
  const odd = join(folder, '::error::boo', '..', '%0A::warning::x');
  await mkdir(odd, { recursive: true });
  await symlink('/etc/hostname', join(odd, 'migration-manifest.json'));
  await mkdir(join(folder, '000009-elsewhere'));
  await writeFile(join(folder, '000009-elsewhere', 'migration-manifest.json'), await readFile(deploy.evidence?.manifestPath ?? ''));
  await symlink('/etc/hostname', join(folder, '000009-elsewhere', 'migration-manifest.json.sigstore.json'));
  const run = await keep(target, folder);
  expect({ exitCode: run.exitCode, codes: run.codes }).toEqual({ exitCode: 1, codes: ['evidence/manifest-refused', 'evidence/manifest-refused'] });
  expect(keptFolders(target)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\/000001-/u)]);
  expect(run.annotations.filter(({ level }) => level !== 'error')).toEqual([]);
});

test('The commands ask GitHub for their own repository, and a terminal has none', async () => {
  const target = await makeKeptTarget();
  const { manifests } = await deployFresh(target, { 'chain-start': 'true' });
  const ended = await runCli(['keep', '--manifests', manifests, '--evidence-branch', branch], { cwd: await makeFolder('terminal') });
  expect({ exitCode: ended.exitCode, said: ended.stderr }).toEqual({ exitCode: 2, said: expect.stringContaining('github/no-access') });
  const without = await step(target, {}, { command: 'keep', manifests, 'evidence-branch': branch, 'github-token': '' });
  expect(stoppedBy(without)).toEqual(['github/no-access']);
});

test('The job that seals goes on from the branch, and seals no record a second time', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const sealed = async (
    inputs: ActionInputs = {},
  ): Promise<{ readonly run: ActionRun; readonly manifests: string; readonly again: () => Promise<ActionRun> }> => {
    const begun = beginApply(target);
    const applied = await apply(target, begun);
    const handed = await bringOver(applied);
    await copyFile(join(applied.outputs['handover-path'] ?? '', '..', 'deploy.log'), join(handed.path, '..', 'deploy.log'));
    const manifests = await makeFolder('sealed');
    const given = { 'chain-head': 'github', 'evidence-branch': branch, ...inputs };
    const run = await seal(target, begun.run, handed, { ...given, 'evidence-directory': manifests });
    const again = async (): Promise<ActionRun> => await seal(target, begun.run, handed, { ...given, 'evidence-directory': await makeFolder('again') });
    return { run, manifests, again };
  };
  const first = await sealed({ 'chain-start': 'true' });
  expect(first.run).toMatchObject({ exitCode: 0, codes: [] });
  await keep(target, first.manifests);
  const second = await sealed();
  expect(manifestOf(second.run).chain.position).toMatchObject({ sequence: 2, previous: { manifestId: manifestOf(first.run).manifestId } });
  await keep(target, second.manifests);
  expect(stoppedBy(await second.again())).toEqual(['seal/already-sealed']);
  target.github.disturb(/git\/trees/u, { kind: 'status', status: 500 });
  const third = await sealed();
  target.github.calm();
  expect(third.run).toMatchObject({ exitCode: 2, codes: ['chain/head-unread'] });
  expect(manifestOf(third.run).chain.position).toEqual({ unknown: expect.stringContaining('chain/head-unread') });
  const logs = target.story.git.tree(`refs/heads/${branch}`, true)?.entries.filter(({ path }) => path.endsWith('/deploy.log')) ?? [];
  expect(logs).toHaveLength(2);
  const log = target.story.git.blob(logs[0]?.sha ?? '')?.toString('utf8') ?? '';
  expect(log.split('\n')[0]).toContain('not signed');
  for (const issued of target.github.issued) expect(log).not.toContain(issued);
});

test('A bundle that the artifact lacks is taken from the attestation store', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const begun = beginApply(target);
  const sealed = await seal(target, begun.run, await bringOver(await apply(target, begun)), { 'chain-start': 'true' });
  const ids = newJobIds();
  target.github.startJob(begun.run, begun.job, ids);
  target.github.artifacts.put(
    ids,
    `migration-manifest-production-${begun.run.id}-1`,
    makeZip([['migration-manifest.json', sealed.evidence?.manifestBytes ?? Buffer.alloc(0)]]),
  );
  const policy = await target.writePolicy('github', { environmentExtension: 'optional' });
  const trusted = { 'evidence-branch': '', 'public-key': '', policy };
  const { index, run } = await collect(target, trusted);
  expect({ exitCode: run.exitCode, manifests: index?.manifests.map(({ verdict, bundleFrom }) => [verdict, bundleFrom]) }).toEqual({
    exitCode: 0,
    manifests: [['verified', 'attestation-store']],
  });
  const others = Object.entries(collecting).filter(([name]) => name !== 'attestations');
  const without = await collect(target, trusted, Object.fromEntries(others));
  expect(without.run.codes).toEqual(expect.arrayContaining(['github/forbidden', 'verify/unsigned']));
});
