import { expect, test } from 'vitest';
import { appendManifests } from '../../src/evidence/append-github.ts';
import { readEnds, readNewest, type NewestOrder } from '../../src/evidence/newest-github.ts';
import { newJobIds } from '../fakes/artifact-service.ts';
import { makeZip } from '../fakes/zip.ts';
import { noOp, refused, undetermined } from '../manifest/truthful.ts';
import { chains, codeOf, ids, kept, makeRepository, manifestBytesOf, place, problemOf, type ManifestWords, type Repository } from './repository.ts';

const order: NewestOrder = { owner: 'acme', repo: 'shop', branch: place.branch, environment: 'production', target: null, chainId: chains[0] };

/** Manifests of a run that the story does not know have no run of their own. */
function upload({ story, github }: Repository, words: ManifestWords, name = 'migration-manifest-production-9001-1'): void {
  const own = newJobIds();
  const run = story.runs[0];
  if (run !== undefined) github.startJob(run, story.job(run), own);
  github.artifacts.put(own, name, makeZip([['migration-manifest.json', Buffer.from(manifestBytesOf({ ...words, runId: String(run?.id) }))]]));
}

test('without branch and artifacts there is none', async () => {
  const repository = await makeRepository();
  expect(await readNewest(repository.ask(), order)).toBeNull();
  expect(await readNewest(repository.ask(), { ...order, branch: null })).toBeNull();
});

test('the later one of branch and artifacts is the newest', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept({ runId: '1' }), kept({ id: ids[1], sequence: 2 })]);
  expect(await readNewest(repository.ask(), order)).toMatchObject({ sequence: 2, from: 'branch', bundle: Buffer.from('{}\n') });
  upload(repository, { id: ids[2], sequence: 3 });
  expect(await readNewest(repository.ask(), order)).toMatchObject({ sequence: 3, from: 'migration-manifest-production-9001-1' });
  upload(repository, { id: ids[2], sequence: 9, chain: chains[1] }, 'migration-manifest-production-9002-1');
  expect(await readNewest(repository.ask(), order)).toMatchObject({ sequence: 3 });
});

test('a manifest without a place is left for the next one to tell of, until the newest one does', async () => {
  const repository = await makeRepository();
  const left = async (): Promise<readonly string[]> => (await readEnds(repository.ask(), order)).unresolved.map(({ manifest }) => manifest.manifestId);
  upload(repository, { id: ids[1] });
  const [early, unread] = [refused(), { unknown: 'the deploy stopped before it was read' }];
  const story = { ...early, plan: unread, ledger: { ...early.ledger, before: unread, after: unread, unrecorded: unread } };
  upload(repository, { id: ids[0], sequence: null, story }, 'migration-manifest-production-9002-1');
  expect(await left()).toEqual([]);
  upload(repository, { id: ids[2], sequence: null, story: undetermined() }, 'migration-manifest-production-9003-1');
  expect(await left()).toEqual([ids[2]]);
  expect(await readNewest(repository.ask(), order)).toMatchObject({ sequence: 1 });
  const told = { manifestId: ids[2], startedAt: '2026-03-01T10:00:02.000Z', runId: '9001', reason: 'outcome-unknown' as const, migrations: [] };
  const idle = noOp();
  upload(repository, { id: ids[3], sequence: 2, story: { ...idle, ledger: { ...idle.ledger, interrupted: [told] } } }, 'migration-manifest-production-9004-1');
  expect(await left()).toEqual([]);
});

test('two manifests of one place are no head to go on from', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()]);
  upload(repository, { id: ids[1] });
  expect(await codeOf(readNewest(repository.ask(), order))).toBe('chain/fork');
});

test('a manifest that is kept already is told, wherever it is', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()]);
  expect(await codeOf(readNewest(repository.ask(), { ...order, own: ids[0] }))).toBe('seal/already-sealed');
  upload(repository, { id: ids[1], sequence: 2 });
  expect(await codeOf(readNewest(repository.ask(), { ...order, own: ids[1] }))).toBe('seal/already-sealed');
  expect(await readNewest(repository.ask(), { ...order, own: ids[2] })).toMatchObject({ sequence: 2 });
});

test('a list that GitHub cuts is not taken for the whole', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept(), kept({ id: ids[1], sequence: 2 })]);
  repository.story.longestTree = 1;
  const problem = await problemOf(readNewest(repository.ask(), order));
  expect(problem).toMatchObject({ code: 'chain/head-unread', message: expect.stringContaining('github/incomplete') });
});

test('a newest folder without a manifest, or with another one’s, is no head', async () => {
  const repository = await makeRepository();
  const { story } = repository;
  const eve = story.person('eve');
  const folder = `${chains[0].slice(0, 16)}/000007-${ids[1]}`;
  story.directPush({ by: eve, branch: place.branch, files: { [`${folder}/note`]: 'x' } });
  expect(await problemOf(readNewest(repository.ask(), order))).toMatchObject({ code: 'chain/head-unread', message: expect.stringContaining('no manifest') });
  story.directPush({ by: eve, branch: place.branch, files: { [`${folder}/migration-manifest.json`]: manifestBytesOf({ chain: chains[1] }) } });
  expect(await problemOf(readNewest(repository.ask(), order))).toMatchObject({ message: expect.stringContaining('another chain') });
});

test('an artifact that is no manifest, a permission that is missing, and an expired one', async () => {
  const repository = await makeRepository();
  expect(await problemOf(readNewest(repository.ask({ contents: 'read' }), order))).toMatchObject({
    code: 'chain/head-unread',
    remedy: expect.stringContaining('actions: read'),
  });
  repository.github.artifacts.put(newJobIds(), 'migration-manifest-production-9-1', Buffer.from('x'));
  expect(await readNewest(repository.ask(), order)).toBeNull();
  upload(repository, { id: ids[1], sequence: 2 });
  const [, artifact] = repository.github.artifacts.artifacts;
  if (artifact !== undefined) artifact.expired = true;
  expect(await readNewest(repository.ask(), order)).toBeNull();
});

test('what a fork uploads under the name of a manifest is not looked at', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()]);
  const { story, github } = repository;
  const eve = story.person('eve');
  const run = story.run({ by: eve, pull: story.pullRequest({ by: eve, fork: eve, commits: [{ by: eve, files: { note: 'x' } }] }) });
  const own = newJobIds();
  github.startJob(run, story.job(run), own);
  github.artifacts.put(own, `migration-manifest-production-${run.id}-1`, Buffer.from('no archive'));
  expect(await readNewest(repository.ask(), order)).toMatchObject({ sequence: 1, from: 'branch' });
});

test('an artifact that only bears the name of a manifest stops the reading', async () => {
  const repository = await makeRepository();
  const { story, github } = repository;
  const own = newJobIds();
  const run = story.runs[0];
  if (run !== undefined) github.startJob(run, story.job(run), own);
  github.artifacts.put(own, 'migration-manifest-production-9-1', makeZip([['../../migration-manifest.json', Buffer.from('{}')]]));
  expect(await problemOf(readNewest(repository.ask(), order))).toMatchObject({
    code: 'chain/head-unread',
    message: expect.stringContaining('evidence/archive-invalid'),
  });
});

test.each([
  [/git\/ref/u, 'contents: read'],
  [/actions\/artifacts/u, 'actions: read'],
  [/git\/trees/u, 'contents: read'],
  [/git\/blobs/u, 'contents: read'],
])('without an answer to %s nobody knows the newest, and the permission is named', async (which, permission) => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()]);
  repository.github.disturb(which, { kind: 'answer', status: 403, body: '{"message":"Resource not accessible by integration"}' });
  expect(await problemOf(readNewest(repository.ask(), order))).toMatchObject({ code: 'chain/head-unread', remedy: expect.stringContaining(permission) });
});

test('a manifest of another run than the one that uploaded it is not used as the previous manifest', async () => {
  const repository = await makeRepository();
  const own = newJobIds();
  const run = repository.story.runs[0];
  if (run !== undefined) repository.github.startJob(run, repository.story.job(run), own);
  repository.github.artifacts.put(
    own,
    'migration-manifest-production-9-1',
    makeZip([['migration-manifest.json', Buffer.from(manifestBytesOf({ runId: '77' }))]]),
  );
  expect(await readNewest(repository.ask(), order)).toBeNull();
});
