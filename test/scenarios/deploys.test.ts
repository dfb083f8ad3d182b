/** Deploys that go well. */
import { describe, expect, test } from 'vitest';
import { manifestOf, makeTarget } from './harness/deploy.ts';
import { plantKit } from './harness/kit.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations, upgradeProject } from './harness/project.ts';
import { makeEd25519Key } from './harness/keys.ts';
import { verifyEvidence } from './harness/action.ts';

describe.each(generations)('A project of generation %s', (generation) => {
  test('is deployed to a fresh database, then with what came since, then without a start of drizzle-kit', async () => {
    const target = await makeTarget(generation);
    const { project } = target;
    const fresh = await target.deploy({ 'chain-start': 'true' });
    expect(fresh.exitCode).toBe(0);
    expect(await target.tables()).toEqual(['posts', 'users']);
    const names = await project.names();
    expect(await target.ledger()).toEqual(
      await Promise.all(names.map(async (name) => ({ hash: await project.hashOf(name), created_at: await project.createdAt(name) }))),
    );
    const manifest = manifestOf(fresh);
    expect(manifest.source).toMatchObject({
      commit: await project.git('rev-parse', 'HEAD'),
      clean: true,
      migrationsTree: await project.git('rev-parse', 'HEAD:drizzle'),
    });
    expect(manifest.execution.migrations.map(({ name, outcome }) => [name, outcome])).toEqual(names.map((name) => [name, 'applied']));
    await expectSealed(fresh, target);
    await expectPage(fresh, target, 'fresh');

    await project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);\n', 'ALTER TABLE "posts" ADD COLUMN "tag" integer;']);
    await project.commit();
    const incremental = await target.deploy();
    expect(incremental.exitCode).toBe(0);
    expect(await target.tables()).toEqual(['posts', 'tags', 'users']);
    expect(manifestOf(incremental).status).toMatchObject({ applied: 3, pending: 1 });
    await expectSealed(incremental, target);
    await expectPage(incremental, target, 'incremental');

    const starts = await plantKit(project, 'process.exitCode = 1;');
    const nothing = await target.deploy();
    expect(nothing.exitCode).toBe(0);
    expect(await starts()).toEqual([]);
    expect(nothing.log).not.toContain('::group::');
    expect(manifestOf(nothing).execution).toMatchObject({ migrations: [], exit: { unknown: 'nothing was pending, so that drizzle-kit was not started' } });
    await expectSealed(nothing, target);
    await expectPage(nothing, target, 'nothing-pending');
  });

  test('keeps its ledger in a table and schema of odd names', async () => {
    const [schema, table] = ['de"ploys; drop', "done, yes'no\\ é"];
    const config = `export default ${JSON.stringify({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle', migrations: { schema, table } })};\n`;
    const target = await makeTarget(generation, { config, realKit: true });
    expect((await target.deploy({ 'chain-start': 'true' })).exitCode).toBe(0);
    expect(await target.rows(`select count(*) from "de""ploys; drop"."done, yes'no\\ é"`)).toEqual([{ count: '3' }]);
    const again = await target.deploy();
    expect(again.outputs['outcome']).toBe('no-op');
    expect(manifestOf(again).system.database.ledgerTable).toEqual({ schema, name: table });
    await expectSealed(again, target);
  });
});

test('A deploy is unsigned where that was chosen, and everything says so', async () => {
  const target = await makeTarget('v1');
  const run = await target.deploy({ signing: 'none', 'signing-key': '' });
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('UNSIGNED');
  expect(run.summary).toContain('**UNSIGNED**');
  expect(run.outputs).toMatchObject({ verdict: 'unsigned', 'bundle-path': '' });
  // The archive holds its files in the order in which they were read.
  expect(new Set(run.artifact?.files.keys())).toEqual(new Set(['migration-manifest.json', 'deploy.log']));
  expect(await verifyEvidence(run)).toMatchObject({ verdict: 'unsigned', exitCode: 1 });
  await expectPage(run, target, 'unsigned');
});

test('A manifest that an Ed25519 key signs is verified by that key alone', async () => {
  const target = await makeTarget('v1');
  const { privateKey, publicKey } = makeEd25519Key();
  const run = await target.deploy({ 'signing-key': privateKey });
  expect(run.exitCode).toBe(0);
  expect(await verifyEvidence(run, { publicKey })).toMatchObject({ verdict: 'verified', exitCode: 0 });
  expect(await verifyEvidence(run)).toMatchObject({ verdict: 'rejected', exitCode: 1 });
});

test('A ledger of drizzle-kit 0.31 is taken over by 1.0, and the manifest says what was applied', async () => {
  const target = await makeTarget('v0', { migrations: 2, realKit: true });
  expect((await target.deploy({ 'chain-start': 'true' })).exitCode).toBe(0);
  const next = await upgradeProject(target.project);
  const tags = await next.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await next.commit('to drizzle-kit 1.0');
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(run.outputs['applied']).toBe(JSON.stringify([tags]));
  expect(await target.tables()).toEqual(['posts', 'tags', 'users']);
  expect(await target.rows('select name from drizzle.__drizzle_migrations order by id')).toEqual((await next.names()).map((name) => ({ name })));
  expect(manifestOf(run).ledger).toMatchObject({ before: { shape: 'v0', rows: 2 }, after: { shape: 'v1', rows: 3 }, unrecorded: [] });
  await expectSealed(run, target);
  await expectPage(run, target, 'upgrade');
  const again = await target.deploy();
  expect(again).toMatchObject({ outputs: { outcome: 'no-op' }, codes: [] });
});
