import { expect, it } from 'vitest';
import { judgeMigrations } from '../../../../src/checks/sql-rules/migrations.ts';

const mergedMysql = ['CREATE TABLE `users` (`id` int PRIMARY KEY, `a` varchar(9), `b` varchar(9) NOT NULL);'];
const mergedSqlite = [
  'CREATE TABLE `users` (`id` integer PRIMARY KEY, `name` text, `note` text);',
  'CREATE TABLE `posts` (`id` integer PRIMARY KEY, `user` integer REFERENCES users(id) ON DELETE CASCADE);',
  'CREATE TABLE `tags` (`id` integer PRIMARY KEY, `name` text);',
];

async function judge(dialect: 'mysql' | 'sqlite' | 'turso', statements: readonly string[], before: readonly string[]): Promise<readonly string[]> {
  const { findings } = await judgeMigrations(
    dialect,
    [{ name: 'b', path: 'drizzle/b.sql', chunks: statements }],
    [{ name: 'a', path: 'drizzle/a.sql', chunks: before }],
  );
  return findings.map(({ rule, severity }) => `${rule} ${severity}`).filter((told) => !told.startsWith('availability/sqlite-table-rebuild'));
}

function rebuild(table: string, columns: string, copied: string): readonly string[] {
  return [
    'PRAGMA foreign_keys=OFF;',
    `CREATE TABLE \`__new_${table}\` (${columns});`,
    `INSERT INTO \`__new_${table}\`(${copied}) SELECT ${copied} FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ];
}

it('A column of MySQL that is only given another default keeps its type', async () => {
  expect(await judge('mysql', ["ALTER TABLE `users` MODIFY COLUMN `a` varchar(9) DEFAULT 'x';"], mergedMysql)).toEqual([]);
});

it('A column of MySQL that becomes NOT NULL, or is so no more, is told', async () => {
  const found = await judge('mysql', ['ALTER TABLE `users` MODIFY COLUMN `a` varchar(9) NOT NULL;'], mergedMysql);
  expect(found.map((told) => told.split(' ')[0])).toEqual(['availability/set-not-null-scan']);
  expect(await judge('mysql', ['ALTER TABLE `users` MODIFY COLUMN `b` varchar(9);'], mergedMysql)).toEqual(['integrity/drop-not-null warning']);
});

it('A rebuild of SQLite that leaves out a column drops it', async () => {
  const found = await judge('sqlite', rebuild('users', '`id` integer PRIMARY KEY, `name` text NOT NULL', '"id", "name"'), mergedSqlite);
  expect(found).toEqual(['destructive/drop-column error', 'destructive/sqlite-recreate-cascade error']);
});

it('A rebuild of a table that nothing points to deletes no rows of others', async () => {
  expect(await judge('sqlite', rebuild('tags', '`id` integer PRIMARY KEY, `name` text NOT NULL', '"id", "name"'), mergedSqlite)).toEqual([]);
});

it('libSQL switches foreign keys off before its transaction, so that a rebuild deletes no rows of others', async () => {
  const found = await judge('turso', rebuild('users', '`id` integer PRIMARY KEY, `name` text, `note` text', '"id", "name", "note"'), mergedSqlite);
  expect(found).toEqual([]);
});

it('A rebuild that does not fill a column that was there loses its values', async () => {
  expect(await judge('turso', rebuild('tags', '`id` integer PRIMARY KEY, `name` text', '"id"'), mergedSqlite)).toEqual([
    'destructive/sqlite-rebuild-loss error',
  ]);
});

it('A rebuild that copies a column that is not there makes its values up', async () => {
  const found = await judge('turso', rebuild('tags', '`id` integer PRIMARY KEY, `name` text, `age` integer', '"id", "name", "age"'), mergedSqlite);
  expect(found).toEqual(['integrity/sqlite-rebuild-invents-values error']);
});

it('A second rebuild of the same table in one change is one as well', async () => {
  const once = rebuild('tags', '`id` integer PRIMARY KEY, `name` text', '"id", "name"');
  expect(await judge('sqlite', [...once, ...once], mergedSqlite)).toEqual([]);
});

it('Migrations before that are not understood leave the tables unknown', async () => {
  const found = await judge('sqlite', rebuild('tags', '`id` integer PRIMARY KEY, `name` text', '"id", "name"'), [...mergedSqlite, 'FROBNICATE tags;']);
  expect(found).toEqual(['destructive/sqlite-recreate-cascade warning']);
});
