/** What is left behind: where it cannot be kept, and how one manifest goes on from the other. */
import { writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ActionRun } from './harness/action.ts';
import { verifyEvidence } from './harness/action.ts';
import { makeTarget, manifestOf } from './harness/deploy.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations } from './harness/project.ts';

function position(run: ActionRun): unknown {
  return manifestOf(run).chain.position;
}

function after(sequence: number, previous: ActionRun): unknown {
  const sha256 = createHash('sha256')
    .update(previous.evidence?.manifestBytes ?? '')
    .digest('hex');
  return { sequence, previous: { manifestId: manifestOf(previous).manifestId, sha256 }, overtaken: false };
}

test('A deploy whose artifact is refused keeps its evidence on disk, and fails', async () => {
  const target = await makeTarget('v0');
  const run = await target.deploy({ 'chain-start': 'true' }, { mood: 'refusing' });
  expect(run.exitCode).toBe(2);
  expect(run).toMatchObject({ outputs: { outcome: 'succeeded', verdict: 'verified', 'artifact-name': '' }, codes: ['evidence/not-uploaded'] });
  expect(run.summary).toContain('evidence/not-uploaded');
  expect(run.artifact).toBeNull();
  expect(await target.tables()).toEqual(['posts', 'users']);
  expect(await verifyEvidence(run)).toMatchObject({ verdict: 'verified', exitCode: 0 });
  await expectPage(run, target, 'artifact-refused');
});

test('A deploy whose evidence directory cannot be written to does not begin', async () => {
  const target = await makeTarget('v1');
  await writeFile(join(target.evidenceDirectory, 'file'), '');
  const run = await target.deploy({ 'evidence-directory': join(target.evidenceDirectory, 'file', 'evidence') });
  expect(run.exitCode).toBe(2);
  expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining('evidence/unwritable') }]);
  expect(run.evidence).toBeNull();
  expect(await target.tables()).toEqual([]);
  await expectPage(run, target, 'evidence-unwritable');
});

test('Each deploy goes on from the manifest of the one before it, whatever came of that one', async () => {
  const target = await makeTarget('v0');
  const { project } = target;
  const first = await target.deploy({ 'chain-start': 'true' });
  await project.addMigration('broken', ['SELECT 1 / 0;']);
  await project.commit();
  const failed = await target.deploy({ artifact: 'off' });
  await project.editMigration(await project.nameOf('broken'), 'SELECT 1;');
  await project.editMigration(await project.nameOf('users'), 'SELECT 2;');
  await project.commit();
  const refused = await target.deploy({ artifact: 'off' });
  await project.git('reset', '--quiet', '--hard', 'HEAD~2');
  const last = await target.deploy({}, { run: { attempt: '2' } });
  expect([first, failed, refused, last].map(({ outputs }) => outputs['outcome'])).toEqual(['succeeded', 'failed', 'refused', 'no-op']);
  expect([first, failed, refused, last].map(position)).toEqual([{ sequence: 1, previous: null }, after(2, first), after(3, failed), after(4, refused)]);
  for (const run of [first, failed, refused, last]) expect(manifestOf(run).chain.id).toBe(manifestOf(first).chain.id);
  for (const run of [first, failed, refused]) expect(await verifyEvidence(run)).toMatchObject({ verdict: 'verified', exitCode: 0 });
  await expectSealed(last, target);
  // Of one run, each attempt uploads under a name of its own.
  expect([first, last].map(({ exitCode, outputs }) => [exitCode, outputs['artifact-name']?.slice(-2)])).toEqual([
    [0, '-1'],
    [0, '-2'],
  ]);
});

test('A chain does not start a second time, and does not go on from a manifest that was tampered with', async () => {
  const target = await makeTarget('v1');
  const first = await target.deploy({ 'chain-start': 'true', artifact: 'off' });
  const again = await target.deploy({ 'chain-start': 'true' });
  expect(again.exitCode).toBe(2);
  expect(again).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['chain/already-started'] });
  expect(position(again)).toEqual(after(2, first));
  await expectSealed(again, target);
  await expectPage(again, target, 'chain-started-twice');
  const manifestText = again.evidence?.manifestBytes.toString('utf8') ?? '';
  await writeFile(again.evidence?.manifestPath ?? '', manifestText.replace('"sequence": 2', '"sequence": 7'));
  const run = await target.deploy();
  expect(run.exitCode).toBe(1);
  expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['chain/head-invalid'] });
  await expectSealed(run, target);
  await expectPage(run, target, 'chain-head-invalid');
});

test.each(generations)('A deploy of generation %s names what was migrated by hand since the last manifest', async (generation) => {
  const target = await makeTarget(generation);
  await target.deploy({ 'chain-start': 'true', artifact: 'off' });
  const tags = await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.project.commit();
  expect(await target.project.runKit(['migrate'], target.databaseUrl)).toBe(0);
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(run).toMatchObject({ outputs: { outcome: 'no-op' }, codes: ['chain/unrecorded'] });
  expect(manifestOf(run).ledger.unrecorded).toEqual([
    { name: generation === 'v0' ? null : tags, hash: await target.project.hashOf(tags), createdAt: await target.project.createdAt(tags), deploy: null },
  ]);
  await expectSealed(run, target);
  await expectPage(run, target, `by-hand.${generation}`);
});

test('Ledger rows that the last manifest saw and that are gone are named once', async () => {
  const target = await makeTarget('v1');
  await target.deploy({ 'chain-start': 'true', artifact: 'off' });
  await target.sql('delete from drizzle.__drizzle_migrations where id = 3; alter table posts drop column body');
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(run).toMatchObject({ outputs: { outcome: 'succeeded' }, codes: ['chain/rewritten'] });
  await expectSealed(run, target);
  await expectPage(run, target, 'ledger-rewritten');
  expect(await target.deploy({ artifact: 'off' })).toMatchObject({ outputs: { outcome: 'no-op' }, codes: [] });
});

test('Migrations that are not at the commit are a warning', async () => {
  const target = await makeTarget('v1');
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(manifestOf(run).source.clean).toBe(false);
  expect(run.codes).toEqual(['source/uncommitted']);
  await expectPage(run, target, 'uncommitted');
});
