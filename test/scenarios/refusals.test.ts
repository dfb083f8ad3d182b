/** Deploys that are refused before anything runs, because files and ledger do not agree. */
import { describe, expect, test } from 'vitest';
import type { ActionRun } from './harness/action.ts';
import { makeTarget, recordOf, type Target } from './harness/deploy.ts';
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

/** Nothing ran, and the refusal is recorded with what was found. */
async function expectRefused(run: ActionRun, target: Target, code: string): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ outcome: 'refused', codes: JSON.stringify([code]), applied: '[]' });
  expect(run.log).not.toContain('::group::');
  expect(await target.tables()).not.toContain('tags');
  expect(recordOf(run).execution.exit).toEqual({ unknown: 'drizzle-kit was not started' });
  await expectSealed(run, target);
}

function deviations(run: ActionRun): readonly unknown[] {
  const { reconciliation } = recordOf(run);
  return 'unknown' in reconciliation ? [reconciliation] : reconciliation.deviations.map(({ kind, name }) => [kind, name]);
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
    const target = await makeDeployed(generation);
    const { project } = target;
    const other = await project.addMigration('other', ['CREATE TABLE "other" ("id" integer);'], { after: 3_600_000 });
    await project.deleteMigration(await project.nameOf('tags'));
    expect((await target.deploy({ artifact: 'off' })).exitCode).toBe(0);
    await project.git('checkout', '--quiet', '--', '.');
    await project.git('clean', '--quiet', '--force', '-d');
    const run = await target.deploy();
    await expectRefused(run, target, 'history/foreign');
    if (generation === 'v1') expect(deviations(run)).toEqual([['foreign', other]]);
    await expectPage(run, target, `foreign.${generation}`);
  });

  test('a migration came late', async () => {
    const target = await makeDeployed(generation);
    const late = await target.project.addMigration('late', ['CREATE TABLE "late" ("id" integer);'], { after: -61_000 });
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, 'history/late');
    expect(deviations(run)).toEqual([['late', late]]);
    await expectPage(run, target, `late.${generation}`);
  });

  test.each([
    { case: 'time', column: 'created_at', page: 'ambiguous-time' },
    { case: 'name', column: 'name', page: 'ambiguous-name' },
  ])('a ledger row has no $case', async ({ column, page }) => {
    const target = await makeDeployed(generation);
    if (column === 'name' && generation === 'v0')
      await target.sql('alter table drizzle.__drizzle_migrations add column name text, add column applied_at timestamptz');
    else await target.sql(`update drizzle.__drizzle_migrations set ${column} = null where id = 2`);
    const run = await target.deploy();
    expect(run.exitCode).toBe(1);
    expect(run.outputs['outcome']).toBe('refused');
    expect(await target.tables()).not.toContain('tags');
    await expectSealed(run, target);
    await expectPage(run, target, `${page}.${generation}`);
  });

  test('a ledger row is there twice', async () => {
    const target = await makeDeployed(generation);
    const columns = generation === 'v0' ? 'hash, created_at' : 'hash, created_at, name';
    await target.sql(`insert into drizzle.__drizzle_migrations (${columns}) select ${columns} from drizzle.__drizzle_migrations where id = 2`);
    const run = await target.deploy();
    expect(run.exitCode).toBe(1);
    expect(run.outputs['outcome']).toBe('refused');
    await expectSealed(run, target);
    await expectPage(run, target, `ambiguous-twice.${generation}`);
  });

  test('the migrations folder has a defect', async () => {
    const target = await makeDeployed(generation);
    await target.project.editMigration(await target.project.nameOf('tags'), '<<<<<<< HEAD\nSELECT 1;\n=======\nSELECT 2;\n>>>>>>> other\n');
    await target.project.commit();
    const run = await target.deploy();
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ outcome: 'refused', codes: '["migration/merge-conflict"]' });
    await expectSealed(run, target);
    await expectPage(run, target, 'merge-conflict');
  });
});
