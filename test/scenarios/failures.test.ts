/**
 * Deploys that fail after drizzle-kit was started: what the database says decides, and the manifest tells it without a row's value.
 * Which message of the server shows what, test/ledger/message.test.ts decides; what is said of an end, test/apply/explanation.test.ts.
 */
import { describe, expect, inject, test } from 'vitest';
import { createRole } from '../servers/postgresql.ts';
import type { ActionRun } from './harness/action.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { installWithDrivers, plantKit } from './harness/kit.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations, type Generation } from './harness/project.ts';

/** A value that stands in a migration or in a row, and must be told to nobody. */
const rowValue = 'Ottilie-7316-Zwetschge';

/** The session of a migration that sleeps. */
const sleeping = `select 1 from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`;

function expectNowhere(run: ActionRun, text: string): void {
  const told = [
    run.stdout,
    run.stderr,
    run.summary,
    JSON.stringify(run.outputs),
    run.evidence?.manifestBytes.toString('utf8') ?? '',
    run.evidence?.bundle?.toString('utf8') ?? '',
  ];
  const uploaded = [...(run.artifact?.files.values() ?? [])].map((bytes) => bytes.toString('utf8'));
  const signed = told.flatMap((part) =>
    [...part.matchAll(/"payload": ?"(?<payload>[^"]+)"/gu)].map(({ groups }) => Buffer.from(groups?.['payload'] ?? '', 'base64').toString('utf8')),
  );
  for (const part of [...told, ...uploaded, ...signed]) expect(part).not.toContain(text);
}

function outcomes(run: ActionRun): readonly unknown[] {
  return manifestOf(run).execution.migrations.map(({ outcome }) => outcome);
}

/** A deploy of which nothing stayed, and which is recorded. */
async function expectNothingStayed(run: ActionRun, target: Target): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ outcome: 'failed', applied: '[]' });
  expect(await target.tables()).toEqual([]);
  await expectSealed(run, target);
}

/** A target whose second migration is this one. */
async function makeWithMigration(generation: Generation, title: string, statements: readonly string[]): Promise<Target> {
  const target = await makeTarget(generation, { migrations: 1 });
  await target.project.addMigration(title, statements);
  await target.project.commit();
  return target;
}

/** Starts a deploy whose migration sleeps, and ends it by this signal as soon as it does. */
async function cancelSleeping(target: Target, signal: NodeJS.Signals): Promise<ActionRun> {
  const started = await target.start();
  await expect.poll(() => target.rows(sleeping), { timeout: 60_000 }).toHaveLength(1);
  started.kill(signal);
  const run = await started.done;
  await expectNothingStayed(run, target);
  expect(manifestOf(run).execution.exit).toEqual({ stopped: 'cancelled' });
  expect(manifestOf(run).ledger.after).toMatchObject({ rows: 0 });
  expect(await target.rows(sleeping)).toEqual([]);
  await expectPage(run, target, 'cancelled');
  return run;
}

const people = 'CREATE TABLE "people" ("age" integer, "name" text UNIQUE CHECK (length("name") > 3));';

const quoting = [
  // The server quotes the row in the detail of its message, and drizzle-kit prints that.
  { sqlState: '23505', statement: `INSERT INTO "people" ("name") VALUES ('${rowValue}'), ('${rowValue}');` },
  // What is raised may call itself anything, and hold anything.
  { sqlState: '42601', statement: `DO $$ BEGIN RAISE EXCEPTION '${rowValue}' USING ERRCODE = '42601'; END $$;` },
];

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('an SQL error in the second of three migrations is explained without a value, and nothing stays', async () => {
    const target = await makeTarget(generation, { realKit: true });
    const broken = await target.project.nameOf('posts');
    await target.project.editMigration(
      broken,
      `CREATE TABLE "posts" ("id" integer);\n--> statement-breakpoint\nALTER TABLE "nowhere" ADD COLUMN "x" text DEFAULT '${rowValue}';`,
    );
    await target.project.commit();
    const run = await target.deploy({ 'chain-start': 'true' });
    await expectNothingStayed(run, target);
    expect(outcomes(run)).toEqual(['rolled-back', 'failed', 'not-executed']);
    const failure = {
      migration: broken,
      statement: 2,
      keyword: 'ALTER TABLE',
      sqlState: '42P01',
      message: 'relation "nowhere" does not exist',
      position: null,
    };
    expect(manifestOf(run).execution.failure).toEqual(failure);
    expectNowhere(run, rowValue);
    expectNowhere(run, 'ADD COLUMN');
    await expectPage(run, target, 'sql-error');

    for (const { sqlState, statement } of quoting) {
      await target.project.editMigration(broken, `${people}\n--> statement-breakpoint\n${statement}`);
      await target.project.commit();
      const quoted = await target.deploy();
      await expectNothingStayed(quoted, target);
      expect(manifestOf(quoted).execution.failure).toMatchObject({ statement: 2, keyword: statement.split(' ')[0], sqlState });
      expectNowhere(quoted, rowValue);
      await expectPage(quoted, target, `value-withheld-${sqlState}`);
    }

    await target.project.editMigration(broken, 'CREATE TABLE "posts" ("id" integer);');
    await target.project.commit();
    expect((await target.deploy()).exitCode).toBe(0);
  });

  test('a deploy that is cancelled ends its drizzle-kit also where the driver is postgres', async () => {
    const target = await makeWithMigration(generation, 'slow', ['SELECT pg_sleep(600);']);
    await installWithDrivers(target.project, ['postgres']);
    expect((await cancelSleeping(target, 'SIGTERM')).log).toContain("Using 'postgres' driver");
  });

  test('a database driver that is not installed is named', async () => {
    const target = await makeTarget(generation);
    await installWithDrivers(target.project, []);
    const run = await target.deploy();
    expect(run.exitCode).toBe(2);
    expect(run.outputs['outcome']).toBe('refused');
    expect(run.codes).toContain('kit/driver-unsupported');
    await expectPage(run, target, 'no-driver');
    const separate = await target.deploy({ 'kit-connection': 'separate' });
    expect([separate.exitCode, separate.outputs['outcome'], separate.codes]).toEqual([2, 'refused', ['kit/driver-unsupported']]);
  });
});

test('A role without CREATE on the database is told what drizzle-kit needs it for', async () => {
  const target = await makeTarget('v1');
  const url = await createRole(inject('postgresql').adminUrl, target.databaseUrl);
  const run = await target.deploy({ 'database-url': url });
  await expectNothingStayed(run, target);
  expect(manifestOf(run).execution.failure).toMatchObject({ migration: null, keyword: 'CREATE SCHEMA', sqlState: '42501' });
  await expectPage(run, target, 'no-create-right');
});

test('A migration that runs beyond the time limit is ended, and nothing stays', async () => {
  const target = await makeWithMigration('v0', 'slow', ['SELECT pg_sleep(600);']);
  const run = await target.deploy({ 'time-limit': '1s' });
  await expectNothingStayed(run, target);
  expect(manifestOf(run).execution.exit).toEqual({ stopped: 'time-limit' });
  expect(await target.rows(sleeping)).toEqual([]);
  await expectPage(run, target, 'time-limit');
});

test('A deploy that is cancelled ends its drizzle-kit and leaves a manifest, and the next one goes well', async () => {
  const target = await makeWithMigration('v1', 'slow', ['SELECT pg_sleep(600);']);
  await cancelSleeping(target, 'SIGINT');
  await target.project.editMigration(await target.project.nameOf('slow'), 'SELECT 1;');
  await target.project.commit();
  expect((await target.deploy()).exitCode).toBe(0);
});

test.each(generations)(
  'A migration that commits by itself, if that is allowed, leaves a part, which is named; its row is added as told (%s)',
  async (generation) => {
    const target = await makeWithMigration(generation, 'halves', [
      'CREATE TABLE "half" ("id" integer);\n',
      'COMMIT;\n',
      'ALTER TABLE "nowhere" ADD COLUMN "x" text;',
    ]);
    await target.project.addMigration('more', ['CREATE TABLE "more" ("id" integer);']);
    await target.project.write('.github/drizzle-attest.yml', 'version: 1\nrules:\n  integrity/transaction-control-in-migration:\n    severity: warning\n');
    await target.project.commit();
    const run = await target.deploy({ 'chain-start': 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.codes).toEqual(['apply/partial', 'apply/unsafe-statement']);
    expect(await target.tables()).toEqual(['half', 'users']);
    expect(outcomes(run)).toEqual(['applied', 'partial', 'not-executed']);
    await expectSealed(run, target);
    await expectPage(run, target, `partial.${generation}`);
    const remedy = run.annotations.find(({ message }) => message.startsWith('apply/partial'))?.message ?? '';
    await target.sql(/INSERT INTO [^;]*;/u.exec(remedy)?.[0] ?? '');
    const next = await target.deploy();
    expect(next).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', applied: JSON.stringify([await target.project.nameOf('more')]) } });
    expect(next.codes).toEqual(['chain/unrecorded']);
  },
);

test('A drizzle-kit that says success and applies nothing is found out', async () => {
  const target = await makeTarget('v0');
  await plantKit(target.project, `console.log('[✓] migrations applied successfully!');`);
  const run = await target.deploy();
  await expectNothingStayed(run, target);
  expect(run.codes).toEqual(['apply/not-executed']);
  await expectPage(run, target, 'success-without-effect');
});

/** Once each through the whole deploy; what else it may try, test/apply/hostile.integration.test.ts tries. */
test('What a drizzle-kit sends beside the plan is not passed on, and the manifest says so', async () => {
  const target = await makeTarget('v0');
  await target.sql('CREATE TABLE "precious" ("id" integer)');
  await plantKit(
    target.project,
    `const { Client } = require('pg');
    const { url } = require(require('node:path').resolve('drizzle.config.js')).dbCredentials;
    const client = new Client({ connectionString: url });
    const work = async () => { await client.connect(); await client.query('begin'); await client.query('DROP TABLE "precious"'); await client.query('commit'); };
    work().catch(() => undefined).then(() => process.exit(0));`,
  );
  const run = await target.deploy();
  expect(run.exitCode).toBe(1);
  expect(run.codes).toEqual(['apply/foreign-statement']);
  expect(await target.tables()).toEqual(['precious']);
  expect(manifestOf(run)).toMatchObject({ outcome: 'failed', execution: { connection: 'relay', commit: 'not-sent' } });
  await expectSealed(run, target);
  await expectPage(run, target, 'foreign-statement');
});
