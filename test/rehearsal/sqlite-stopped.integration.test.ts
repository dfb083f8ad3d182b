import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporary, write } from '../project/workspace.ts';
import { add, rehearseFileChange, schema } from './sqlite-workspace.ts';
import { kitModules, type Generation } from '../quick-kit/modules.ts';

const endless = 'WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT max(n) FROM a;';
const addsOne = async (folder: string): Promise<void> => await add(folder, 'one', 'CREATE TABLE "one" ("id" integer);');

/** The real drizzle-kit where no driver is installed beside it. Gives its script. */
async function installAlone(folder: string, generation: Generation): Promise<string> {
  const modules = join(folder, 'node_modules');
  await rm(modules);
  await mkdir(modules);
  await cp(join(kitModules[generation], 'drizzle-kit'), join(modules, 'drizzle-kit'), {
    recursive: true,
    filter: (path) => !/\.mjs$|payload-|api-/u.test(path),
  });
  await symlink(join(kitModules[generation], 'drizzle-orm'), join(modules, 'drizzle-orm'));
  for (const name of ['esbuild', '@esbuild', '@drizzle-team', '@esbuild-kit', 'tsx', 'jiti', '@js-temporal'])
    await symlink(join(kitModules.v0, name), join(modules, name));
  return join(modules, 'drizzle-kit/bin.cjs');
}

test('a drizzle-kit without a driver is named as what is missing', async () => {
  const { answer, left } = await rehearseFileChange('v0', { make: addsOne, kit: async (folder) => await installAlone(folder, 'v0') });
  expect(answer).toMatchObject({
    kind: 'unavailable',
    reason: expect.stringContaining("Please install either 'better-sqlite3' or '@libsql/client'"),
    remedy: expect.stringContaining('@libsql/client or better-sqlite3'),
  });
  expect(left).toEqual([]);
});

test('a drizzle-kit 1.0 without a driver takes that of Node', async () => {
  const make = async (folder: string): Promise<void> => {
    await write(folder, 'schema.ts', schema.replace('title: text()', 'title: text(), stars: integer()'));
    await add(folder, 'stars', 'ALTER TABLE `posts` ADD `stars` integer;');
  };
  const { answer } = await rehearseFileChange('v1', { make, compared: true, kit: async (folder) => await installAlone(folder, 'v1') });
  expect(answer).toMatchObject({ kind: 'rehearsed', differences: [] });
});

test('a Node without SQLite is answered with what to do', async () => {
  const { answer, left } = await rehearseFileChange('v0', { make: addsOne, environment: { NODE_OPTIONS: '--no-experimental-sqlite' } });
  expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('has no SQLite'), remedy: expect.stringContaining('Node 22') });
  expect(left).toEqual([]);
});

test('a statement that does not end is named with its line', async () => {
  const make = async (folder: string): Promise<void> => await add(folder, 'endless', `SELECT 1;\n--> statement-breakpoint\n${endless}\n`);
  const { answer, left } = await rehearseFileChange('v1', { make, order: { statementTimeoutMs: 1_500 } });
  expect(answer).toMatchObject({ kind: 'failed', failure: { line: 3, message: 'it ran longer than 1.5 s' } });
  expect(left).toEqual([]);
});

test('a rehearsal that takes too long leaves nothing', async () => {
  const before = async (folder: string): Promise<void> => await add(folder, 'endless', endless);
  const { answer, left } = await rehearseFileChange('v0', { before, make: addsOne, order: { timeLimitMs: 2_000, statementTimeoutMs: 60_000 } });
  expect(answer).toEqual({ kind: 'unavailable', reason: 'it took longer than 2 s', remedy: null });
  expect(left).toEqual([]);
});

test.each(['ATTACH %s AS "away";', 'VACUUM INTO %s;'])('an earlier migration reaches no other file: %s', async (sql) => {
  const away = await makeTemporary();
  const before = async (folder: string): Promise<void> => await add(folder, 'away', sql.replace('%s', `'${join(away, 'a.db')}'`));
  const { answer } = await rehearseFileChange('v0', { before, make: addsOne });
  expect(answer).toMatchObject({
    kind: 'cannot',
    during: 'base',
    missing: { kind: 'history' },
    failure: { line: 1, message: expect.stringMatching(/not authorized|authorization denied/u) },
  });
  expect(await readdir(away)).toEqual([]);
});

test('a function of another build of SQLite is named as what is missing', async () => {
  const before = async (folder: string): Promise<void> => await add(folder, 'vector', 'SELECT vector32(1);');
  const { answer } = await rehearseFileChange('v0', { dialect: 'turso', before, make: addsOne });
  expect(answer).toMatchObject({ kind: 'cannot', missing: { kind: 'function', name: 'vector32' }, during: 'base' });
});

test.each([
  ['says success and does nothing is a failure of the change', 0, { kind: 'failed', failure: { message: expect.stringContaining('left no ledger row for') } }],
  ['ends with an error and says nothing leaves the rehearsal without an answer', 1, { kind: 'unavailable', reason: expect.stringContaining('exit code 1') }],
] as const)('a drizzle-kit that %s', async (_, exitCode, expected) => {
  const kit = async (folder: string): Promise<string> => {
    await write(folder, 'kit.cjs', `process.exit(${String(exitCode)})`);
    return join(folder, 'kit.cjs');
  };
  const { answer } = await rehearseFileChange('v0', { make: addsOne, kit });
  expect(answer).toMatchObject(expected);
});
