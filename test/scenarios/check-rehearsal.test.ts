/** Pull requests whose migrations are rehearsed on a shadow database before anybody is asked to approve them. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { queryRows } from '../servers/postgresql.ts';
import type { ActionInputs, ActionRun } from './harness/action.ts';
import { makeCheckedTarget, type CheckedTarget } from './harness/checked.ts';
import { expectPage } from './harness/page.ts';

const schema = (tags: string): string => `import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', { id: integer().primaryKey(), name: text().notNull() });
export const posts = pgTable('posts', { id: integer().primaryKey(), author: integer().references(() => users.id), title: text(), body: text() });
export const tags = pgTable('tags', { ${tags} });
`;

/** Has drizzle-kit write a migration for a table, and gives the path of its file. */
async function bringTags({ project }: CheckedTarget): Promise<string> {
  await project.write('schema.ts', schema('id: integer().primaryKey(), name: text()'));
  expect(await project.runKit(['generate', '--name', 'tags'], 'postgresql://nobody@127.0.0.1:9/none')).toBe(0);
  return project.sqlPath(await project.nameOf('tags'));
}

async function edit(path: string, change: (sql: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const onShadow = (): ActionInputs => ({ rehearsal: 'auto', 'shadow-url': inject('postgresql').adminUrl });

const shadowDatabases = (): Promise<readonly unknown[]> =>
  queryRows(inject('postgresql').adminUrl, "select datname from pg_database where datname like 'drizzle_attest_%'");

/** Rehearsals of other tests may be at work on the same server: what is there now goes with them. */
async function expectNothingStays(): Promise<void> {
  const now = JSON.stringify(await shadowDatabases());
  await expect.poll(async () => (await shadowDatabases()).filter((one) => now.includes(JSON.stringify(one))), { timeout: 60_000 }).toEqual([]);
}

function expectFound(run: ActionRun, exitCode: number, codes: readonly string[]): void {
  expect({ exitCode: run.exitCode, codes: run.codes, stderr: run.stderr }).toEqual({ exitCode, codes, stderr: '' });
}

test('Migrations that run and give the schema pass; one that is edited until it gives another is refused, although generate sees nothing', async () => {
  const target = await makeCheckedTarget('v1');
  const path = await bringTags(target);
  const pull = await target.open();
  const run = await target.check(pull, onShadow());
  expectFound(run, 0, []);
  expect(run.summary).toContain('and give what the schema declares');
  await expectPage(run, target, 'check/rehearsed');
  await edit(path, (sql) => sql.replace('"name" text', '"name" varchar(20) NOT NULL'));
  await target.push(pull);
  const differing = await target.check(pull, onShadow());
  expectFound(differing, 1, ['rehearsal/differs']);
  await expectPage(differing, target, 'check/rehearsal-differs');
});

test("A migration that does not run is refused with its line; the shadow database's password is shown nowhere, and nothing is left on the server", async () => {
  const target = await makeCheckedTarget('v0', {
    config: `console.log(process.env);\nexport default { dialect: 'postgresql', schema: './schema.ts', out: './drizzle' };\n`,
  });
  await edit(await bringTags(target), (sql) => `${sql}\n--> statement-breakpoint\nALTER TABLE "tags" ADD COLUMN "owner" "owners";\n`);
  const run = await target.checkChange(onShadow());
  expect(run.exitCode).toBe(1);
  expect(run.codes).toContain('rehearsal/failed');
  expect(run.annotations.find(({ properties = '' }) => properties.includes('rehearsal/failed'))?.properties).toMatch(/line=[5-9]$/u);
  await expectPage(run, target, 'check/rehearsal-failed');
  const { password, host } = new URL(inject('postgresql').adminUrl);
  expect(password.length).toBeGreaterThan(7);
  const report = await readFile(run.outputs['report-path'] ?? '', 'utf8');
  expect([run.log, run.stderr, run.summary, report, JSON.stringify(run.outputs)].filter((text) => text.includes(password) || text.includes(host))).toEqual([]);
  await expectNothingStays();
});

test('A schema that only the production server has is named as what is missing, and is there where SQL of the repository makes it', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('test/auth.sql', 'CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY);');
  await target.merge();
  const reference = 'CREATE TABLE "logins" ("id" integer PRIMARY KEY, "user" uuid REFERENCES auth.users("id"));';
  await target.project.addMigration('logins', [reference]);
  const run = await target.checkChange(onShadow());
  expect(run.exitCode).toBe(0);
  expect(run.codes).toContain('rehearsal/cannot');
  await expectPage(run, target, 'check/rehearsal-cannot');
  await target.project.git('checkout', '--quiet', '--force', 'main');
  await target.project.write('.github/drizzle-attest.yml', 'version: 1\nrehearsal:\n  setup: [test/auth.sql]\n');
  await target.merge();
  await target.project.addMigration('logins', [reference]);
  const there = await target.checkChange(onShadow());
  expect(there.codes).not.toContain('rehearsal/cannot');
  expect(there.codes).toContain('rehearsal/undeclared');
});
