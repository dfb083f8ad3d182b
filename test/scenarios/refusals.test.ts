/** Deploys that are refused before anything runs, because files and ledger do not agree. */
import { describe, expect, test } from 'vitest';
import type { ActionRun } from './harness/action.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations, type Generation } from './harness/project.ts';

/** A target to which the fixture's three migrations were deployed, with one more to come. */
async function makeDeployed(generation: Generation): Promise<Target> {
  const target = await makeTarget(generation);
  expect((await target.deploy({ 'chain-start': 'true', artifact: 'off' })).exitCode).toBe(0);
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.project.commit();
  return target;
}

/** Nothing ran, and the refusal is recorded with the one thing that was found. */
async function expectRefused(run: ActionRun, target: Target, code: string): Promise<void> {
  expect(run.codes).toEqual([code]);
  await expectRefusedAmong(run, target, code);
}

async function expectRefusedAmong(run: ActionRun, target: Target, code: string): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ outcome: 'refused', applied: '[]' });
  expect(run.codes).toContain(code);
  expect(run.log).not.toContain('::group::');
  expect(await target.tables()).not.toContain('tags');
  expect(manifestOf(run).execution.exit).toEqual({ unknown: expect.stringContaining('drizzle-kit was not started') });
  await expectSealed(run, target);
}

function deviations(run: ActionRun): readonly unknown[] {
  const { status } = manifestOf(run);
  return 'unknown' in status ? [status] : status.deviations.map(({ kind, name }) => [kind, name]);
}

describe.each(generations)('With a project of generation %s, a deploy is refused where', (generation) => {
  test('an applied migration was edited', async () => {
    const target = await makeDeployed(generation);
    const posts = await target.project.nameOf('posts');
    await target.project.editMigration(posts, 'CREATE TABLE "posts" ("id" bigint);');
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, 'history/edited');
    expect(deviations(run)).toEqual([['edited', posts]]);
    await expectPage(run, target, 'edited');
  });

  test('an applied migration is gone', async () => {
    const target = await makeDeployed(generation);
    await target.project.deleteMigration(await target.project.nameOf('posts'));
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, 'history/missing');
    await expectPage(run, target, `missing.${generation}`);
  });

  test('the database has a migration that is newer than every file', async () => {
    const target = await makeTarget(generation);
    const other = await target.project.addMigration('other', ['CREATE TABLE "other" ("id" integer);']);
    expect((await target.deploy({ 'chain-start': 'true', artifact: 'off' })).exitCode).toBe(0);
    await target.project.git('checkout', '--quiet', '--', '.');
    await target.project.git('clean', '--quiet', '--force', '-d');
    const run = await target.deploy();
    await expectRefused(run, target, 'history/foreign');
    expect(deviations(run)).toEqual([['foreign', generation === 'v0' ? null : other]]);
    await expectPage(run, target, `foreign.${generation}`);
  });

  test('a migration came late', async () => {
    const target = await makeDeployed(generation);
    const late = await target.project.addMigration('out-of-order', ['CREATE TABLE "out-of-order" ("id" integer);'], { after: -61_000 });
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, 'history/out-of-order');
    expect(deviations(run)).toEqual([['out-of-order', late]]);
    await expectPage(run, target, `late.${generation}`);
  });

  test('a ledger row lacks what drizzle-kit knows it by', async () => {
    const target = await makeDeployed(generation);
    await target.sql(`update drizzle.__drizzle_migrations set ${generation === 'v0' ? 'created_at' : 'name'} = null where id = 2`);
    const run = await target.deploy();
    await expectRefusedAmong(run, target, 'history/ambiguous');
    await expectPage(run, target, `ambiguous-null.${generation}`);
  });

  test('a ledger row is there twice', async () => {
    const target = await makeDeployed(generation);
    const columns = generation === 'v0' ? 'hash, created_at' : 'hash, created_at, name';
    await target.sql(`insert into drizzle.__drizzle_migrations (${columns}) select ${columns} from drizzle.__drizzle_migrations where id = 2`);
    const run = await target.deploy();
    await expectRefusedAmong(run, target, 'history/ambiguous');
    await expectPage(run, target, `ambiguous-twice.${generation}`);
  });

  test('the migrations folder has a defect', async () => {
    const target = await makeDeployed(generation);
    await target.project.editMigration(await target.project.nameOf('tags'), '<<<<<<< HEAD\nSELECT 1;\n=======\nSELECT 2;\n>>>>>>> other\n');
    await target.project.commit();
    const run = await target.deploy();
    expect(run.exitCode).toBe(1);
    expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['migration/merge-conflict'] });
    await expectSealed(run, target);
    await expectPage(run, target, 'merge-conflict');
  });
});

test('A ledger of drizzle-kit 1.0 is not deployed to with 0.31', async () => {
  const target = await makeDeployed('v0');
  await target.sql('alter table drizzle.__drizzle_migrations add column name text, add column applied_at timestamptz');
  const run = await target.deploy();
  await expectRefused(run, target, 'ledger/newer-than-kit');
  await expectPage(run, target, 'newer-ledger.v0');
});

test('A row without a time is of no concern to drizzle-kit 1.0, which knows rows by their names', async () => {
  const target = await makeDeployed('v1');
  await target.sql('update drizzle.__drizzle_migrations set created_at = null where id = 2');
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(run).toMatchObject({ outputs: { outcome: 'succeeded' }, codes: ['chain/rewritten'] });
});
