/** A period's evidence brought together: what verifies, what is missing, and the one issue that tells of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newJobIds } from '../fakes/artifact-service.ts';
import { makeZip, openZip } from '../fakes/zip.ts';
import { runCli } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import {
  alert,
  artifactsOf,
  branch,
  collect,
  collecting,
  deployFresh,
  issuesOf,
  keep,
  keptFolders,
  makeKeptTarget,
  rewriteWithout,
  type CollectRun,
} from './harness/evidence.ts';
import { scenarioKey } from './harness/keys.ts';
import type { GatedTarget } from './harness/gated.ts';
import { makeFolder } from './harness/project.ts';
import { stoppedBy } from './harness/isolated.ts';

function errorsOf({ index }: CollectRun): readonly string[] {
  return (index?.problems ?? []).flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

function verdictOf({ run, index }: CollectRun): unknown {
  return { exitCode: run.exitCode, verdict: index?.verdict, output: run.outputs['verdict'] };
}

const complete = { exitCode: 0, verdict: 'complete', output: 'complete' };
const incomplete = { exitCode: 1, verdict: 'incomplete', output: 'incomplete' };

const expire = (target: GatedTarget, expired: boolean): void => {
  for (const artifact of artifactsOf(target)) artifact.expired = expired;
};

test('Manifests of branch and artifacts are one collection, which verify reads, and keep takes what would expire', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true' });
  await keep(target, first.manifests);
  const second = await deployFresh(target);
  const collected = await collect(target);
  expect(verdictOf(collected)).toEqual(complete);
  expect(collected.index?.manifests.map(({ foundIn, verdict }) => [verdict, foundIn.map(({ kind }) => kind)])).toEqual([
    ['verified', ['branch', 'artifact']],
    ['verified', ['artifact']],
  ]);
  expect(collected.index?.manifests.map(({ said }) => said?.manifestId)).toEqual([first, second].map(({ deploy }) => manifestOf(deploy).manifestId));
  expect(collected.index?.sources.deployments).toBe(2);
  expect(JSON.parse(collected.run.outputs['expiring'] ?? '')).toEqual([collected.index?.manifests[1]?.path]);
  expect(collected.run.codes).toEqual(['evidence/expiring']);
  const checked = await runCli(['verify', '--manifest', collected.folder, '--public-key', scenarioKey.publicKey], { cwd: await makeFolder('auditor') });
  expect(checked.exitCode).toBe(0);

  // An artifact that expired is no loss where its manifest is kept, and a loss where it is not.
  expire(target, true);
  const expired = await collect(target);
  expect(verdictOf(expired)).toEqual(incomplete);
  expect(errorsOf(expired)).toEqual(['evidence/artifact-gone', 'evidence/no-manifest']);
  expire(target, false);

  expect(await keep(target, collected.folder)).toMatchObject({ exitCode: 0, outputs: { kept: JSON.stringify([collected.index?.manifests[1]?.path]) } });
  expect(await collect(target)).toMatchObject({ run: { codes: [], outputs: { expiring: '[]' } } });
  await expectPermissions(target);
  await expectPeriod(target, collected.index?.manifests[1]?.said?.startedAt ?? '');
});

/** Without one of its permissions it is not complete, and says which is missing. */
async function expectPermissions(target: GatedTarget): Promise<void> {
  for (const permission of ['actions', 'deployments', 'contents']) {
    const rest = Object.entries(collecting).filter(([name]) => name !== permission);
    const collected = await collect(target, {}, Object.fromEntries(rest));
    expect(verdictOf(collected), permission).toEqual({ exitCode: 2, verdict: 'incomplete', output: 'incomplete' });
    expect(errorsOf(collected)).toContain('github/forbidden');
    expect(collected.run.log).toContain(`${permission}: read`);
  }
}

/** A period goes on from the manifests before it, on the branch or in artifacts. */
async function expectPeriod(target: GatedTarget, since: string): Promise<void> {
  target.story.deployments.splice(0);
  const collected = await collect(target, { since });
  expect(verdictOf(collected)).toEqual(complete);
  expect(collected.index?.chains).toMatchObject([{ first: 2, manifests: 1 }]);
  target.story.git.run(['update-ref', '-d', `refs/heads/${branch}`]);
  expect(verdictOf(await collect(target, { since, 'evidence-branch': '' }))).toEqual(complete);
}

test('A manifest that somebody takes off the branch is missed, told in one issue, and the issue closed when it is back', async () => {
  const target = await makeKeptTarget();
  const manifests = await makeFolder('three');
  for (const inputs of [{ 'chain-start': 'true' }, {}, {}]) await deployFresh(target, { ...inputs, artifact: 'off', 'evidence-directory': manifests });
  expect((await keep(target, manifests)).exitCode).toBe(0);
  const restore = rewriteWithout(target, keptFolders(target)[1] ?? '');
  const broken = await collect(target);
  expect(verdictOf(broken)).toEqual(incomplete);
  expect(errorsOf(broken)).toEqual(['chain/gap', 'evidence/no-manifest']);
  expect(await alert(target, broken)).toMatchObject({ exitCode: 0, outputs: { 'issue-url': expect.stringContaining('/issues/') } });
  await alert(target, broken);
  const [issue, ...others] = issuesOf(target);
  expect({ others, comments: issue?.comments, state: issue?.state ?? 'open' }).toEqual({ others: [], comments: [], state: 'open' });
  for (const told of ['chain/gap', 'evidence/no-manifest', 'incomplete']) expect(issue?.body).toContain(told);
  restore();
  const mended = await collect(target);
  expect(verdictOf(mended)).toEqual(complete);
  await alert(target, mended);
  expect({ state: issue?.state, comments: issue?.comments.length, all: issuesOf(target).length }).toEqual({ state: 'closed', comments: 1, all: 1 });
  rewriteWithout(target, keptFolders(target)[2] ?? '');
  const again = await collect(target);
  expect(errorsOf(again)).toEqual(['evidence/no-manifest']);
  await alert(target, again);
  expect({ state: issue?.state, comments: issue?.comments.length, all: issuesOf(target).length }).toEqual({ state: 'open', comments: 2, all: 1 });

  // Where no deployment tells of what was cut off, a head that was noted does.
  target.story.deployments.splice(0);
  const head = mended.index?.chains[0]?.head;
  const cut = await collect(target, { 'expected-head': `${String(head?.sequence)}:${head?.sha256 ?? ''}` });
  expect(errorsOf(cut)).toEqual(['chain/truncated']);
});

test('What was forged in artifacts is told, is not kept, and hides nothing; archives that lead out of the folder, and names that give commands, do nothing', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const [genuine] = artifactsOf(target);
  const files = openZip(genuine?.bytes ?? Buffer.alloc(0));
  const manifestText = files.get('migration-manifest.json')?.toString('utf8').replace('"outcome": "succeeded"', '"outcome": "failed"') ?? '';
  const put = (name: string, entries: readonly (readonly [string, Buffer])[]): void => void target.github.artifacts.put(newJobIds(), name, makeZip(entries));
  put(`${genuine?.name ?? ''}1`, [
    ['migration-manifest.json', Buffer.from(manifestText)],
    ['migration-manifest.json.sigstore.json', files.get('migration-manifest.json.sigstore.json') ?? Buffer.alloc(0)],
  ]);
  put('migration-manifest-a-1-1', [['../../../../tmp/evidence-escaped', Buffer.from('x')]]);
  put('migration-manifest-b-1-1', [
    ['migration-manifest.json', Buffer.from('{}')],
    ['run.sh', Buffer.from('x')],
  ]);
  put('migration-manifest-c-1-1', [['migration-manifest.json', Buffer.from('{}')]]);
  target.github.artifacts.put(newJobIds(), 'migration-manifest-\n::error::@ada ```` <img src=x>-1-1', Buffer.from('no archive'));
  const collected = await collect(target, { 'evidence-branch': '' });
  expect(verdictOf(collected)).toEqual(incomplete);
  expect(errorsOf(collected)).toContain('evidence/two-manifests');
  expect(errorsOf(collected).filter((code) => code === 'evidence/archive-invalid')).toHaveLength(3);
  expect(collected.index?.manifests.map(({ verdict }) => verdict).sort()).toEqual(['rejected', 'rejected', 'verified']);
  await expect(readFile('/tmp/evidence-escaped')).rejects.toThrow();
  expect(collected.run.annotations.filter(({ message }) => message.startsWith('@ada'))).toEqual([]);
  expect(collected.run.summary).not.toContain('@ada');
  const kept = await keep(target, collected.folder);
  expect({ exitCode: kept.exitCode, codes: [...kept.codes].sort() }).toEqual({ exitCode: 1, codes: ['evidence/manifest-refused', 'verify/not-canonical'] });
  expect(keptFolders(target)).toEqual(collected.index?.manifests.flatMap(({ verdict, path }) => (verdict === 'verified' ? [path] : [])));
  await alert(target, collected);
  expect(issuesOf(target)[0]?.body).toMatch(/\n`````text\n[^\n]*@ada ````[^\n]*\n[^\n]*\n[^\n]*\n`````\n/u);
});

test('An emergency whose review is open, missing or done is told apart', async () => {
  const target = await makeKeptTarget();
  const emergency = { emergency: 'true', 'emergency-reason': 'down', 'emergency-ticket': 'OPS-1', approval: 'environment' };
  await deployFresh(target, { 'chain-start': 'true', ...emergency });
  const [issue] = issuesOf(target);
  expect(errorsOf(await collect(target, { 'evidence-branch': '' }))).toEqual(['evidence/not-reviewed']);
  if (issue !== undefined) issue.state = 'closed';
  expect(errorsOf(await collect(target, { 'evidence-branch': '' }))).toEqual([]);
  if (issue !== undefined) issue.body = 'nothing';
  expect(errorsOf(await collect(target, { 'evidence-branch': '' }))).toEqual(['evidence/no-review-issue']);
});

test('A branch that is not there is an error, a quiet period is none, and what cannot be read, written or told says so', async () => {
  const target = await makeKeptTarget();
  const unreadable = await collect(target, {}, {});
  expect(verdictOf(unreadable)).toEqual({ exitCode: 2, verdict: 'unreadable', output: 'unreadable' });
  const broken = await collect(target);
  expect(errorsOf(broken)).toEqual(['evidence/branch-missing']);
  const quiet = await collect(target, { 'evidence-branch': '', environment: 'production' });
  expect({ ...Object(verdictOf(quiet)), codes: quiet.run.codes }).toEqual({ ...complete, codes: ['evidence/none-in-period'] });
  expect(stoppedBy((await collect(target, { 'manifests-directory': quiet.folder })).run)).toEqual(['evidence/unwritable']);
  expect(stoppedBy((await collect(target, { since: '2026-02-01', until: '2026-01-01' })).run)).toEqual(['input/conflict']);
  expect(stoppedBy(await alert(target, broken, { issues: 'read' }))).toEqual(['github/forbidden']);
  await writeFile(join(broken.folder, 'evidence-index.json'), '{}');
  expect(stoppedBy(await alert(target, broken))).toEqual(['alert/report-unreadable']);
});
