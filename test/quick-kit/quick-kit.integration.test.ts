/** The quick form of drizzle-kit does to a database what the real one does: that is why other tests may use it. */
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { makeProject, type ProjectOptions, type ScenarioProject } from '../scenarios/harness/project.ts';
import { createDatabase, queryRows } from '../servers/postgresql.ts';

interface Side {
  readonly project: ScenarioProject;
  readonly databaseUrl: string;
}

interface Left {
  readonly exitCode: number;
  /** Every column of the ledger but the time at which a row was written. */
  readonly ledger: readonly unknown[];
  /** Every table of the database with its columns, the ledger's too. */
  readonly columns: readonly unknown[];
}

const columns = `select table_schema, table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
  where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, ordinal_position`;

async function makeSide(generation: 'v0' | 'v1', options: ProjectOptions): Promise<Side> {
  const [project, database] = await Promise.all([makeProject(generation, { migrations: 2, ...options }), createDatabase(inject('postgresql').adminUrl)]);
  onTestFinished(() => database.drop());
  return { project, databaseUrl: database.url };
}

async function migrate({ project, databaseUrl }: Side): Promise<Left> {
  const exitCode = await project.runKit(['migrate'], databaseUrl);
  const ledger = await queryRows(databaseUrl, `select to_jsonb(l) - 'applied_at' as row from drizzle.__drizzle_migrations l order by id`);
  return { exitCode, ledger, columns: await queryRows(databaseUrl, columns) };
}

/** Runs all, each on its own project and database, and returns what they left: all the same. */
async function migrateAll(sides: readonly Side[]): Promise<Left> {
  const [real, ...quick] = await Promise.all(sides.map(migrate));
  for (const left of quick) expect(left).toEqual(real);
  return real ?? { exitCode: -1, ledger: [], columns: [] };
}

describe.each(['v0', 'v1'] as const)('Of generation %s', (generation) => {
  test('it leaves over pg and over postgres what drizzle-kit itself leaves: on the first run, with one more migration, with none, and with one that fails', async () => {
    const sides = await Promise.all([{ realKit: true }, {}, { driver: 'postgres' as const }].map((options) => makeSide(generation, options)));
    const add = (title: string, statements: readonly string[]): Promise<string[]> =>
      Promise.all(sides.map(({ project }) => project.addMigration(title, statements)));
    const first = await migrateAll(sides);
    expect(first).toMatchObject({ exitCode: 0, ledger: { length: 2 } });
    await add('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);\n', 'ALTER TABLE "posts" ADD COLUMN "tag" integer;']);
    const second = await migrateAll(sides);
    expect(second).toMatchObject({ exitCode: 0, ledger: { length: 3 } });
    expect(second.columns.length).toBe(first.columns.length + 2);
    expect(await migrateAll(sides)).toEqual(second);
    await add('fine', ['CREATE TABLE "fine" ("id" integer);']);
    await add('broken', ['CREATE TABLE "half" ("id" integer);\n', 'ALTER TABLE "nowhere" ADD COLUMN "x" text;']);
    expect(await migrateAll(sides)).toEqual({ ...second, exitCode: 1 });
  });
});
