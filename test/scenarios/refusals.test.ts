/** Deploys that are refused before anything runs, because files and ledger do not agree. What counts as which, test/status decides. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionRun } from './harness/action.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { share } from './harness/lifetime.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { makeFolder, type Generation } from './harness/project.ts';

/** A target to which the fixture's three migrations were deployed, with one more to come; every test finds it so. */
function shareDeployed(generation: Generation): () => Target {
  const shared = share(async () => {
    const target = await makeTarget(generation);
    expect((await target.deploy({ 'chain-start': 'true', artifact: 'off' })).exitCode).toBe(0);
    await target.sql('create table ledger_before as table drizzle.__drizzle_migrations; alter table ledger_before set schema drizzle');
    const evidence = await makeFolder('evidence-before');
    await cp(target.evidenceDirectory, evidence, { recursive: true });
    await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    return { target, evidence, commit: await target.project.commit() };
  });
  beforeEach(async () => {
    const { target, evidence, commit } = shared();
    await target.project.git('reset', '--quiet', '--hard', commit);
    await target.sql(
      'drop table if exists tags, older; delete from drizzle.__drizzle_migrations; insert into drizzle.__drizzle_migrations select * from drizzle.ledger_before',
    );
    await rm(target.evidenceDirectory, { recursive: true });
    await cp(evidence, target.evidenceDirectory, { recursive: true });
  });
  return () => shared().target;
}

/** Nothing ran, and the refusal is recorded with what was found. */
async function expectRefused(run: ActionRun, target: Target, codes: readonly string[], exitCode = 1): Promise<void> {
  expect(run.exitCode).toBe(exitCode);
  expect(run.outputs).toMatchObject({ outcome: 'refused', applied: '[]' });
  expect(run.codes).toEqual(codes);
  expect(run.log).not.toContain('::group::');
  expect(await target.tables()).not.toContain('tags');
  expect(manifestOf(run).execution.exit).toEqual({ unknown: expect.stringContaining('drizzle-kit was not started') });
  await expectSealed(run, target);
}

/** Deploys the migration that waits, and goes back to the commit before it, as a checkout that is behind. */
async function runAhead(target: Target): Promise<string> {
  const ahead = await target.project.nameOf('tags');
  expect((await target.deploy({ artifact: 'off' })).exitCode).toBe(0);
  await target.project.git('reset', '--quiet', '--hard', 'HEAD~1');
  await target.sql('drop table tags');
  return ahead;
}

function deviations(run: ActionRun): readonly unknown[] {
  const { status } = manifestOf(run);
  return 'unknown' in status ? [status] : status.deviations.map(({ kind, name }) => [kind, name]);
}

describe('With a project of generation v1, a deploy', () => {
  const deployed = shareDeployed('v1');

  test('is refused where an applied migration was edited', async () => {
    const target = deployed();
    const posts = await target.project.nameOf('posts');
    await target.project.editMigration(posts, 'CREATE TABLE "posts" ("id" bigint);');
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, ['history/edited']);
    expect(deviations(run)).toEqual([['edited', posts]]);
    await expectPage(run, target, 'edited');
  });

  test('is refused where an applied migration is gone', async () => {
    const target = deployed();
    await target.project.deleteMigration(await target.project.nameOf('posts'));
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, ['history/missing']);
    await expectPage(run, target, 'missing.v1');
  });

  test('is refused where the database has a migration that is newer than every file', async () => {
    const target = deployed();
    const ahead = await runAhead(target);
    const run = await target.deploy();
    await expectRefused(run, target, ['history/foreign']);
    expect(deviations(run)).toEqual([['foreign', ahead]]);
    await expectPage(run, target, 'foreign.v1');
  });

  test('is refused where a ledger row lacks the name that drizzle-kit knows it by', async () => {
    const target = deployed();
    await target.sql('update drizzle.__drizzle_migrations set name = null where id = 2');
    const run = await target.deploy();
    await expectRefused(run, target, ['history/ambiguous']);
    await expectPage(run, target, 'ambiguous-null.v1');
  });

  test('is refused where a ledger row is there twice', async () => {
    const target = deployed();
    const columns = 'hash, created_at, name';
    await target.sql(`insert into drizzle.__drizzle_migrations (id, ${columns}) select 4, ${columns} from drizzle.__drizzle_migrations where id = 2`);
    const run = await target.deploy();
    await expectRefused(run, target, ['history/ambiguous', 'chain/unrecorded']);
    await expectPage(run, target, 'ambiguous-twice.v1');
  });

  test('is refused where the migrations folder has a defect', async () => {
    const target = deployed();
    await target.project.editMigration(await target.project.nameOf('tags'), '<<<<<<< HEAD\nSELECT 1;\n=======\nSELECT 2;\n>>>>>>> other\n');
    await target.project.commit();
    const run = await target.deploy();
    await expectRefused(run, target, ['migration/merge-conflict']);
    await expectPage(run, target, 'merge-conflict');
  });

  test('is refused if a migration would end the transaction or release the lock, and what is only a warning is shown', async () => {
    const target = deployed();
    const tags = await target.project.nameOf('tags');
    await target.project.editMigration(
      tags,
      [
        `SET search_path = "public";\n`,
        `CREATE TABLE "tags" ("id" integer PRIMARY KEY, "say" text DEFAULT 'first; COMMIT later');\n-- COMMIT;\nCOMMIT;\n`,
        'SELECT pg_advisory_unlock_all();\n',
      ].join('--> statement-breakpoint\n'),
    );
    await target.project.commit();
    // A file that is not in the commit allows nothing.
    await target.project.write('.github/drizzle-attest.yml', 'version: 1\nrules:\n  integrity/transaction-control-in-migration:\n    severity: warning\n');
    const before = await target.rows('select * from drizzle.__drizzle_migrations');
    const run = await target.deploy();
    await rm(join(target.project.root, '.github'), { recursive: true });
    await expectRefused(run, target, ['apply/unsafe-statement', 'apply/unsafe-statement', 'apply/unsafe-statement']);
    expect(await target.rows('select * from drizzle.__drizzle_migrations')).toEqual(before);
    await expectPage(run, target, 'unsafe-statement');
  });

  test('is refused where a migration is older than the last applied one', async () => {
    const target = deployed();
    const late = await target.project.addMigration('older', ['CREATE TABLE "older" ("id" integer);'], { after: -61_000 });
    await target.project.commit();
    const refused = await target.deploy();
    await expectRefused(refused, target, ['history/out-of-order']);
    expect(deviations(refused)).toEqual([['out-of-order', late]]);
    await expectPage(refused, target, 'out-of-order.v1');
  });

  test('goes on where a migration is older than the last applied one, and that is allowed', async () => {
    const target = deployed();
    const late = await target.project.addMigration('older', ['CREATE TABLE "older" ("id" integer);'], { after: -61_000 });
    await target.project.commit();
    const run = await target.deploy({ 'out-of-order': 'allow' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['applied']).toBe(JSON.stringify([late, await target.project.nameOf('tags')]));
    expect(await target.tables()).toContain('older');
    await expectSealed(run, target);
    await expectPage(run, target, 'out-of-order-allowed.v1');
  });

  test('goes on where a row without a time is known by its name', async () => {
    const target = deployed();
    await target.sql('update drizzle.__drizzle_migrations set created_at = null where id = 2');
    const run = await target.deploy();
    expect(run.exitCode).toBe(0);
    expect(run).toMatchObject({ outputs: { outcome: 'succeeded' }, codes: ['chain/rewritten'] });
  });
});

describe('With a project of generation v0, a deploy', () => {
  const deployed = shareDeployed('v0');

  test('is refused where the database has a migration that is newer than every file', async () => {
    const target = deployed();
    await runAhead(target);
    const run = await target.deploy();
    await expectRefused(run, target, ['history/foreign']);
    expect(deviations(run)).toEqual([['foreign', null]]);
    await expectPage(run, target, 'foreign.v0');
  });

  test('is refused where a ledger row lacks the time that drizzle-kit knows it by', async () => {
    const target = deployed();
    await target.sql('update drizzle.__drizzle_migrations set created_at = null where id = 2');
    const run = await target.deploy();
    await expectRefused(run, target, ['history/ambiguous', 'chain/rewritten']);
    await expectPage(run, target, 'ambiguous-null.v0');
  });

  test('is refused where a migration is older than the last applied one, which drizzle-kit 0.31 would skip even if it is allowed', async () => {
    const target = deployed();
    await target.project.addMigration('older', ['CREATE TABLE "older" ("id" integer);'], { after: -61_000 });
    await target.project.commit();
    const run = await target.deploy({ 'out-of-order': 'allow' });
    await expectRefused(run, target, ['input/conflict', 'history/out-of-order'], 2);
    await expectPage(run, target, 'out-of-order-allowed.v0');
  });

  test('is refused where the ledger is one of drizzle-kit 1.0', async () => {
    const target = deployed();
    await target.sql('alter table drizzle.__drizzle_migrations add column name text, add column applied_at timestamptz');
    const run = await target.deploy();
    await target.sql('alter table drizzle.__drizzle_migrations drop column name, drop column applied_at');
    await expectRefused(run, target, ['ledger/newer-than-kit']);
    await expectPage(run, target, 'newer-ledger.v0');
  });
});
