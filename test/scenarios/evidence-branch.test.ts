/** Manifests that outlive their artifacts: kept on a branch, and gone on from on a machine that has nothing of the deploys before. */
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeZip } from '../fakes/zip.ts';
import { newJobIds } from '../fakes/artifact-service.ts';
import { runAction, runCli, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { branch, collect, collecting, deployFresh, keep, keptFolders, makeKeptTarget, type KeptDeploy } from './harness/evidence.ts';
import { scenarioKey } from './harness/keys.ts';
import { makeFolder } from './harness/project.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { apply, beginApply, bringOver, seal, stoppedBy } from './harness/isolated.ts';

function positions(...runs: readonly { readonly deploy: Parameters<typeof manifestOf>[0] }[]): readonly unknown[] {
  return runs.map(({ deploy }) => {
    const { position } = manifestOf(deploy).chain;
    return 'sequence' in position ? position.sequence : position;
  });
}

/** The folders that a job says it added. */
function keptBy({ outputs }: ActionRun): readonly string[] {
  return z.array(z.string()).parse(JSON.parse(outputs['kept'] ?? ''));
}

test('A chain goes on from branch and artifacts; jobs that keep at once lose nothing; a checkout of the branch verifies', async () => {
  const target = await makeKeptTarget();
  const { deploy: unchained } = await deployFresh(target, { artifact: 'off' });
  expect(manifestOf(unchained).chain.position).toEqual({ unknown: expect.stringContaining('chain-start') });
  const first = await deployFresh(target, { 'chain-start': 'true' });
  const kept = await keep(target, first.manifests);
  expect({ exitCode: kept.exitCode, kept: JSON.parse(kept.outputs['kept'] ?? '') }).toEqual({ exitCode: 0, kept: keptFolders(target) });
  expect(keptFolders(target)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\/000001-/u)]);
  // The second has the later manifest in no artifact yet, the third has it in no branch.
  const second = await deployFresh(target);
  const third = await deployFresh(target, { 'evidence-branch': '' });
  expect(positions(first, second, third)).toEqual([1, 2, 3]);
  expect(manifestOf(third.deploy).chain.position).toMatchObject({ previous: { manifestId: manifestOf(second.deploy).manifestId } });
  // Both bring the second, which the third job fetched: whichever is first adds it, and the other one only what is left.
  const runs = await Promise.all([keep(target, second.manifests), keep(target, third.manifests)]);
  expect(runs.map(({ exitCode, codes }) => [exitCode, codes])).toEqual(runs.map(() => [0, []]));
  const added = runs.map(keptBy);
  const folders = keptFolders(target);
  expect(folders).toHaveLength(3);
  expect([...keptBy(kept), ...added.flat()].sort()).toEqual([...folders].sort());
  const commits = target.story.git.log([`refs/heads/${branch}`]);
  expect(commits.map(({ parents }) => parents.length)).toEqual([...added.filter((one) => one.length > 0).map(() => 1), 0]);
  expect(target.story.activities.filter(({ kind }) => kind === 'force_push')).toEqual([]);
  const checkout = join(await makeFolder('checkout'), 'evidence');
  await target.project.git('worktree', 'add', '--quiet', '--detach', checkout, branch);
  await writeFile(join(checkout, 'key.pem'), scenarioKey.publicKey);
  const verified = await runCli(['verify', '--manifest', '.', '--public-key-file', 'key.pem'], { cwd: checkout });
  expect({ exitCode: verified.exitCode, said: verified.stderr }).toEqual({ exitCode: 0, said: '' });
});

test('Nothing is deployed where the newest manifest cannot be told, nor where the chain has started already', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true', artifact: 'off' });
  const forbidden = await keep(target, first.manifests, { contents: 'read' });
  expect({ exitCode: forbidden.exitCode, codes: stoppedBy(forbidden) }).toEqual({ exitCode: 2, codes: ['github/forbidden'] });
  expect(forbidden.log).toContain('contents: write');
  await keep(target, first.manifests);
  const again = await deployFresh(target, { 'chain-start': 'true', artifact: 'off' });
  expect(again.deploy).toMatchObject({ exitCode: 2, codes: ['chain/already-started'] });
  target.github.disturb(/git\/blobs/u, { kind: 'answer', status: 403, body: '{"message":"Resource not accessible by integration"}' });
  const { deploy } = await deployFresh(target, { artifact: 'off' });
  target.github.calm();
  expect({ exitCode: deploy.exitCode, codes: deploy.codes }).toEqual({ exitCode: 2, codes: ['chain/head-unread'] });
  expect(manifestOf(deploy)).toMatchObject({ outcome: 'refused', chain: { position: { unknown: expect.any(String) } } });
  expect(deploy.log).toContain('contents: read');
  await expectStrict(target, first);
});

/** What keep does with the same manifests, with other bytes, and with links. */
async function expectStrict(target: GatedTarget, { manifests, deploy }: KeptDeploy): Promise<void> {
  const tip = target.story.tip(branch);
  expect(await keep(target, manifests)).toMatchObject({ exitCode: 0, outputs: { kept: '[]' } });
  const folder = await makeFolder('hostile');
  expect(stoppedBy(await keep(target, folder))).toEqual(['evidence/nothing-to-keep']);
  const odd = join(folder, '::error::boo', '..', '%0A::warning::x');
  await mkdir(odd, { recursive: true });
  await symlink('/etc/hostname', join(odd, 'migration-manifest.json'));
  await mkdir(join(folder, '000009-elsewhere'));
  await writeFile(join(folder, '000009-elsewhere', 'migration-manifest.json'), await readFile(deploy.evidence?.manifestPath ?? ''));
  await writeFile(join(folder, '000009-elsewhere', 'migration-manifest.json.sigstore.json'), '{}');
  await symlink('/etc/hostname', join(folder, '000009-elsewhere', 'deploy.log'));
  const run = await keep(target, folder);
  // It is filed by what it says itself, so that its other bytes are found.
  expect({ exitCode: run.exitCode, codes: run.codes }).toEqual({
    exitCode: 1,
    codes: ['evidence/manifest-refused', 'evidence/manifest-refused', 'evidence/branch-differs'],
  });
  expect(run.annotations.filter(({ level }) => level !== 'error')).toEqual([]);
  expect(target.story.tip(branch)).toBe(tip);
}

test('The commands ask GitHub for their own repository, and a terminal has none', async () => {
  const workspace = await makeFolder('terminal');
  const ended = await runCli(['keep', '--manifests', '.', '--evidence-branch', branch], { cwd: workspace });
  expect({ exitCode: ended.exitCode, said: ended.stderr }).toEqual({ exitCode: 2, said: expect.stringContaining('github/no-access') });
  const without = await runAction({ command: 'keep', manifests: '.', 'evidence-branch': branch }, { workspace });
  expect(stoppedBy(without)).toEqual(['github/no-access']);
});

test('The job that seals goes on from the branch, and seals no manifest a second time', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const applied = async (): Promise<(inputs?: ActionInputs) => Promise<{ readonly run: ActionRun; readonly manifests: string }>> => {
    const begun = beginApply(target);
    const deploy = await apply(target, begun);
    const handed = await bringOver(deploy);
    await copyFile(join(deploy.outputs['handover-path'] ?? '', '..', 'deploy.log'), join(handed.path, '..', 'deploy.log'));
    return async (inputs = {}) => {
      const manifests = await makeFolder('sealed');
      const given = { 'chain-head': 'github', 'evidence-branch': branch, ...inputs };
      return { run: await seal(target, begun.run, handed, { ...given, 'evidence-directory': manifests }), manifests };
    };
  };
  const first = await (await applied())({ 'chain-start': 'true' });
  expect(first.run).toMatchObject({ exitCode: 0, codes: [] });
  await keep(target, first.manifests);
  const sealSecond = await applied();
  target.github.disturb(/git\/trees/u, { kind: 'status', status: 500 });
  const unread = await sealSecond();
  target.github.calm();
  expect(unread.run).toMatchObject({ exitCode: 2, codes: ['chain/head-unread'] });
  expect(manifestOf(unread.run).chain.position).toEqual({ unknown: expect.stringContaining('chain/head-unread') });
  const second = await sealSecond();
  expect(manifestOf(second.run).chain.position).toMatchObject({ sequence: 2, previous: { manifestId: manifestOf(first.run).manifestId } });
  await keep(target, second.manifests);
  expect(stoppedBy((await sealSecond()).run)).toEqual(['seal/already-sealed']);
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
  const trusted = { 'evidence-branch': '', 'public-key': '', 'verification-policy': policy };
  const { index, run } = await collect(target, trusted);
  expect({ exitCode: run.exitCode, manifests: index?.manifests.map(({ verdict, bundleFrom }) => [verdict, bundleFrom]) }).toEqual({
    exitCode: 0,
    manifests: [['verified', 'attestation-store']],
  });
  const others = Object.entries(collecting).filter(([name]) => name !== 'attestations');
  const without = await collect(target, trusted, Object.fromEntries(others));
  expect(without.run.codes).toEqual(expect.arrayContaining(['github/forbidden', 'verify/unsigned']));
});
