import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeFolder } from '../../src/checks/inspection.ts';
import { readOutput, runChild } from '../../src/host/process.ts';
import type { Dialect, Generation } from '../../src/model/drizzle.ts';
import { readGenerate } from '../../src/project/generate-kit.ts';
import { readCheckedProject, readMigrationsAlone } from '../../src/project/repository.ts';
import { awaitLaterSecond, generations, installKit, makeTemporary, nothingGiven, placeOf, write } from './workspace.ts';

/** Turso has the files of SQLite; only drizzle-kit reads another dialect in the config. */
const cases = [
  ...(['mysql', 'sqlite'] as const).flatMap((dialect) => generations.map((generation) => ({ dialect, generation }))),
  { dialect: 'turso', generation: 'v1' },
] as const;

function schemaOf(dialect: Dialect, more = ''): string {
  if (dialect === 'mysql')
    return `import { int, mysqlTable, text, varchar } from 'drizzle-orm/mysql-core';
export const users = mysqlTable('users', { id: int().autoincrement().primaryKey(), name: varchar({ length: 99 }).notNull()${more} });\n`;
  return `import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
export const users = sqliteTable('users', { id: integer().primaryKey({ autoIncrement: true }), name: text().notNull()${more} });\n`;
}

/** A project of two migrations, both written by the real drizzle-kit, in a repository whose base has the first. */
async function makeProject(dialect: Dialect, generation: Generation): Promise<string> {
  const folder = await makeTemporary();
  await installKit(folder, generation);
  await write(folder, 'package.json', '{}');
  await write(folder, '.gitignore', 'node_modules\n');
  await write(
    folder,
    'drizzle.config.ts',
    `export default { dialect: '${dialect}', out: 'drizzle', schema: './schema.ts', dbCredentials: { url: 'file:none' } };`,
  );
  await write(folder, 'schema.ts', schemaOf(dialect));
  generate(folder, 'first');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  git(folder, 'checkout', '--quiet', '-b', 'work');
  await write(folder, 'schema.ts', schemaOf(dialect, ', body: text()'));
  await awaitLaterSecond(folder);
  generate(folder, 'second');
  commit(folder);
  return folder;
}

function generate(folder: string, name: string): void {
  execFileSync('node', ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], { cwd: folder, stdio: 'pipe' });
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x');
}

function folderPlace(folder: string): Omit<Parameters<typeof judgeFolder>[0], 'dialect'> {
  return { repositoryRoot: folder, base: 'main', declarations: [], now: Date.now() };
}

describe.each(cases)('A project of $dialect, $generation', ({ dialect, generation }) => {
  test('is read and judged, and its schema is compared with its migrations', async () => {
    const folder = await makeProject(dialect, generation);
    const place = await placeOf(folder, { given: { ...nothingGiven, dialect, out: 'drizzle' } });
    const { kit, config, folder: migrations } = await readCheckedProject(place, runChild);
    expect([config.dialect, kit.generation, migrations.migrations.length, migrations.defects]).toEqual([dialect, generation, 2, []]);
    const judged = await judgeFolder({ ...folderPlace(folder), dialect }, migrations, readOutput);
    expect([judged.findings, judged.history?.change.fresh.length]).toEqual([[], 1]);
    // The files tell it too; as PostgreSQL they are another's.
    const alone = await judgeFolder(folderPlace(folder), await readMigrationsAlone(place, 'drizzle'), readOutput);
    expect([alone.dialect, alone.findings]).toEqual([dialect === 'turso' ? 'sqlite' : dialect, []]);
    const mistaken = await judgeFolder({ ...folderPlace(folder), dialect: 'postgresql' }, migrations, readOutput);
    expect(mistaken.findings.map(({ rule }) => rule)).toContain('integrity/snapshot-dialect');
    expect(await readGenerate(place, kit, migrations, runChild)).toEqual({ kind: 'in-sync' });
    await writeFile(join(folder, 'schema.ts'), schemaOf(dialect, ', body: text(), title: text()'));
    const sql: unknown = expect.stringMatching(/ALTER TABLE `users` ADD `title` text/u);
    expect(await readGenerate(place, kit, migrations, runChild)).toEqual({ kind: 'missing', sql });
  });
});
