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
  expect(await keep(target, collected.folder)).toMatchObject({ exitCode: 0, outputs: { kept: JSON.stringify([collected.index?.manifests[1]?.path]) } });
  expect(await collect(target)).toMatchObject({ run: { codes: [], outputs: { expiring: '[]' } } });
});

test('A manifest that somebody takes off the branch is missed, told in one issue, and the issue closed when it is back', async () => {
  const target = await makeKeptTarget();
  for (const [at, inputs] of [{ 'chain-start': 'true' }, {}, {}].entries()) {
    const { manifests } = await deployFresh(target, { ...inputs, artifact: 'off' });
    expect((await keep(target, manifests)).exitCode, String(at)).toBe(0);
  }
  const restore = rewriteWithout(target, keptFolders(target)[1] ?? '');
  const broken = await collect(target);
  expect(verdictOf(broken)).toEqual(incomplete);
  expect(errorsOf(broken)).toEqual(['chain/gap', 'evidence/no-manifest']);
  expect(await alert(target, broken)).toMatchObject({ exitCode: 0, outputs: { 'issue-url': expect.stringContaining('/issues/') } });
  await alert(target, await collect(target));
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
});

test('A head that was noted shows what was cut off, also where no deployment does', async () => {
  const target = await makeKeptTarget();
  for (const inputs of [{ 'chain-start': 'true' }, {}]) await keep(target, (await deployFresh(target, { ...inputs, artifact: 'off' })).manifests);
  const head = (await collect(target)).index?.chains[0]?.head;
  target.story.deployments.splice(0);
  rewriteWithout(target, keptFolders(target)[1] ?? '');
  const cut = await collect(target, { 'expected-head': `${String(head?.sequence)}:${head?.sha256 ?? ''}` });
  expect(errorsOf(cut)).toEqual(['chain/truncated']);
});

test('An artifact that expired is no loss where its manifest is kept, and a loss where it is not', async () => {
  const target = await makeKeptTarget();
  const first = await deployFresh(target, { 'chain-start': 'true' });
  await keep(target, first.manifests);
  await deployFresh(target);
  for (const artifact of artifactsOf(target)) artifact.expired = true;
  const collected = await collect(target);
  expect(verdictOf(collected)).toEqual(incomplete);
  expect(errorsOf(collected)).toEqual(['evidence/artifact-gone', 'evidence/no-manifest']);
});

test('What was tampered with in an artifact is told, is not kept, and hides nothing', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const [genuine] = artifactsOf(target);
  const files = openZip(genuine?.bytes ?? Buffer.alloc(0));
  const manifestText = files.get('migration-manifest.json')?.toString('utf8').replace('"outcome": "succeeded"', '"outcome": "failed"') ?? '';
  const bundle = files.get('migration-manifest.json.sigstore.json') ?? Buffer.alloc(0);
  target.github.artifacts.put(
    newJobIds(),
    `${genuine?.name ?? ''}1`,
    makeZip([
      ['migration-manifest.json', Buffer.from(manifestText)],
      ['migration-manifest.json.sigstore.json', bundle],
    ]),
  );
  const collected = await collect(target, { 'evidence-branch': '' });
  expect(verdictOf(collected)).toEqual(incomplete);
  expect(errorsOf(collected)).toContain('evidence/two-manifests');
  expect(collected.index?.manifests.map(({ verdict }) => verdict)).toEqual(['verified', 'rejected']);
  const kept = await keep(target, collected.folder);
  expect({ exitCode: kept.exitCode, codes: kept.codes }).toEqual({ exitCode: 1, codes: ['evidence/manifest-refused'] });
  expect(keptFolders(target)).toEqual([collected.index?.manifests[0]?.path]);
});

test('Archives that lead out of the folder, and names that give commands, do nothing', async () => {
  const target = await makeKeptTarget();
  await deployFresh(target, { 'chain-start': 'true' });
  const put = (name: string, files: readonly (readonly [string, Buffer])[]): void => void target.github.artifacts.put(newJobIds(), name, makeZip(files));
  put('migration-manifest-a-1-1', [['../../../../tmp/evidence-escaped', Buffer.from('x')]]);
  put('migration-manifest-b-1-1', [
    ['migration-manifest.json', Buffer.from('{}')],
    ['run.sh', Buffer.from('x')],
  ]);
  put('migration-manifest-c-1-1', [['migration-manifest.json', Buffer.from('{}')]]);
  target.github.artifacts.put(newJobIds(), 'migration-manifest-\n::error::@ada ```` <img src=x>-1-1', Buffer.from('no archive'));
  const collected = await collect(target, { 'evidence-branch': '' });
  expect(errorsOf(collected).filter((code) => code === 'evidence/archive-invalid')).toHaveLength(3);
  expect(collected.index?.manifests.map(({ verdict }) => verdict)).toEqual(['verified', 'rejected']);
  await expect(readFile('/tmp/evidence-escaped')).rejects.toThrow();
  expect(collected.run.annotations.filter(({ message }) => message.startsWith('@ada'))).toEqual([]);
  expect(collected.run.summary).not.toContain('@ada');
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

test.each([
  ['actions', 'github/forbidden'],
  ['deployments', 'github/forbidden'],
  ['contents', 'github/forbidden'],
] as const)('Without the permission %s it is not complete, and says which is missing', async (permission, code) => {
  const target = await makeKeptTarget();
  await keep(target, (await deployFresh(target, { 'chain-start': 'true' })).manifests);
  const rest = Object.entries(collecting).filter(([name]) => name !== permission);
  const collected = await collect(target, {}, Object.fromEntries(rest));
  expect(collected.index?.verdict).toBe('incomplete');
  expect(errorsOf(collected)).toContain(code);
  expect(collected.run.log).toContain(`${permission}: read`);
  expect(collected.run.exitCode).toBe(2);
});

test('Where neither branch nor artifacts can be read the verdict says so', async () => {
  const target = await makeKeptTarget();
  const collected = await collect(target, {}, {});
  expect(verdictOf(collected)).toEqual({ exitCode: 2, verdict: 'unreadable', output: 'unreadable' });
});

test('A branch that is not there is an error, and a quiet period is none', async () => {
  const target = await makeKeptTarget();
  expect(errorsOf(await collect(target))).toEqual(['evidence/branch-missing']);
  const quiet = await collect(target, { 'evidence-branch': '', environment: 'production' });
  expect({ ...Object(verdictOf(quiet)), codes: quiet.run.codes }).toEqual({ ...complete, codes: ['evidence/none-in-period'] });
  await writeFile(join(quiet.folder, 'stray'), '');
  const again = await collect(target, { 'manifests-directory': quiet.folder });
  expect(stoppedBy(again.run)).toEqual(['evidence/unwritable']);
});

test('A period goes on from the manifests before it', async () => {
  const target = await makeKeptTarget();
  for (const inputs of [{ 'chain-start': 'true' }, {}]) await keep(target, (await deployFresh(target, inputs)).manifests);
  const second = (await collect(target)).index?.manifests[1]?.said?.startedAt ?? '';
  target.story.deployments.splice(0);
  const collected = await collect(target, { since: second });
  expect(verdictOf(collected)).toEqual(complete);
  expect(collected.index?.chains).toMatchObject([{ first: 2, manifests: 1 }]);
  target.story.git.run(['update-ref', '-d', `refs/heads/${branch}`]);
  expect(verdictOf(await collect(target, { since: second, 'evidence-branch': '' }))).toEqual(complete);
  expect(stoppedBy((await collect(target, { since: '2026-13-01' })).run)).toEqual(['input/invalid']);
  expect(stoppedBy((await collect(target, { since: '2026-02-01', until: '2026-01-01' })).run)).toEqual(['input/conflict']);
});

test('A token that may not write issues is told so, and a report that is none is refused', async () => {
  const target = await makeKeptTarget();
  const broken = await collect(target);
  expect(stoppedBy(await alert(target, broken, { issues: 'read' }))).toEqual(['github/forbidden']);
  await writeFile(join(broken.folder, 'evidence-index.json'), '{}');
  expect(stoppedBy(await alert(target, broken))).toEqual(['alert/report-unreadable']);
});
