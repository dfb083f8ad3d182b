import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Generation } from '../../src/model/drizzle.ts';
import type { RehearsalAnswer } from '../../src/model/rehearsal.ts';
import { edit, generations, write } from '../project/workspace.ts';
import { add, change, migrationFile, rehearseFileChange, schema, type FileChange } from './sqlite-workspace.ts';

const done = { kind: 'rehearsed', shadow: { kind: 'file', version: expect.stringMatching(/^3\.\d+\.\d+$/u) }, differences: [] };
const withStars = schema.replace('title: text()', 'title: text(), stars: integer().notNull().default(0)');

const rich = `${schema}
export const shops = sqliteTable('shops', {
  id: integer().primaryKey({ autoIncrement: true }), name: text({ length: 20 }).notNull().default("it's"), mail: text().unique(), age: integer().default(18),
  open: integer({ mode: 'boolean' }).default(true), at: integer({ mode: 'timestamp' }).default(sql\`(unixepoch())\`), lower: text().generatedAlwaysAs(sql\`lower(name)\`),
  kept: integer().generatedAlwaysAs(sql\`age + 1\`, { mode: 'stored' }), data: text({ mode: 'json' }).default({ a: 1 }), price: real(), raw: blob(), exact: numeric(),
}, (t) => [check('age_ok', sql\`\${t.age} > 0\`), index('by_name').on(t.name), uniqueIndex('lower_mail').on(sql\`lower(\${t.mail})\`).where(sql\`\${t.age} > 3\`), unique('two').on(t.name, t.price)]);
export const visits = sqliteTable('visits', { shop: integer().notNull().references(() => shops.id, { onUpdate: 'restrict' }), by: text().notNull() }, (t) => [primaryKey({ columns: [t.shop, t.by] })]);
export const keys = sqliteTable('keys', { id: text().primaryKey(), shop: integer(), by: text() }, (t) => [foreignKey({ columns: [t.shop, t.by], foreignColumns: [visits.shop, visits.by], name: 'both' })]);
export const cheap = sqliteView('cheap').as((qb) => qb.select({ id: shops.id }).from(shops).where(sql\`\${shops.price} < 10\`));
`;

const addStars = 'ALTER TABLE `posts` ADD `stars` integer DEFAULT 0 NOT NULL;\n';

/** The column, in the schema and in a migration by hand. */
async function addStarsByHand(folder: string, more = ''): Promise<void> {
  await write(folder, 'schema.ts', withStars);
  await add(folder, 'stars', `${more}${addStars}`);
}

async function rehearse(generation: Generation, what: FileChange): Promise<RehearsalAnswer> {
  const { answer, left } = await rehearseFileChange(generation, what);
  expect(left).toEqual([]);
  return answer;
}

describe.each(generations)('a rehearsal in a file, %s', (generation) => {
  const on = async (what: FileChange): Promise<RehearsalAnswer> => await rehearse(generation, what);

  test('nearly all that a schema can declare', async () => {
    expect(await on({ compared: true, make: async (folder) => await change(folder, 'rich', rich) })).toEqual(done);
  });

  test('a change for turso that does what the schema says', async () => {
    expect(await on({ dialect: 'turso', compared: true, make: async (folder) => await addStarsByHand(folder) })).toEqual(done);
  });

  test('a table that is rebuilt', async () => {
    const before = async (folder: string): Promise<void> =>
      await add(folder, 'rows', `INSERT INTO users (name) VALUES ('a');--> statement-breakpoint\nINSERT INTO posts (author) VALUES (1);`);
    const rebuilt = schema.replace('name: text().notNull()', 'name: text()').replace("'cascade'", "'set null'");
    const answer = await on({
      compared: true,
      make: async (folder) => {
        await change(folder, 'rebuilt', rebuilt);
        const file = await migrationFile(folder, 'rebuilt');
        const sql = await readFile(join(folder, file), 'utf8');
        expect(sql).toContain('PRAGMA foreign_keys=OFF');
        expect(sql).toContain('__new_users');
      },
      before,
    });
    expect(answer).toEqual(done);
  });
});

describe('a rehearsal in a file', () => {
  const on = async (what: FileChange): Promise<RehearsalAnswer> => await rehearse('v1', what);

  test('the first migrations of a project', async () => {
    expect(await on({ isNew: true, compared: true, make: async (folder) => await addStarsByHand(folder) })).toEqual(done);
  });

  test('a new migration that fails is told by its line', async () => {
    const sql = 'CREATE TABLE `a` (`id` integer);\n--> statement-breakpoint\n-- a comment\nCREATE INDEX `by_stars`\n  ON `posts` (`stars`);\n';
    const answer = await on({ make: async (folder) => await add(folder, 'broken', sql) });
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: { migration: expect.stringContaining('broken'), sqlState: null, message: expect.stringContaining('stars') },
    });
    expect(answer).toMatchObject({ failure: { line: 4, excerpt: 'CREATE INDEX `by_stars`' } });
  });

  test('a syntax error is told by the line of the word', async () => {
    const answer = await on({ make: async (folder) => await add(folder, 'broken', 'ALTER TABLE `posts`\n  ADD COLUMN\n  `stars` integer NOT NUL;') });
    expect(answer).toMatchObject({ kind: 'failed', failure: { line: 3, message: expect.stringContaining('near') } });
  });

  test('a default, a key, a unique index and a condition that were edited by hand until they are not the schema any more', async () => {
    const make = async (folder: string): Promise<void> => {
      await change(folder, 'rich', rich);
      await edit(folder, await migrationFile(folder, 'rich'), (sql) =>
        sql
          .replace('`age` integer DEFAULT 18', '`age` integer DEFAULT 19')
          .replace(/PRIMARY KEY\(`shop`, `by`\)/u, 'PRIMARY KEY(`by`, `shop`)')
          .replace(' > 3;', ' > 4;')
          .replace(/ON UPDATE restrict( ON DELETE no action)?/iu, ''),
      );
    };
    const differences = [
      {
        way: 'different',
        object: { kind: 'column', schema: '', table: 'shops', name: 'age' },
        inMigrations: 'integer DEFAULT 19',
        inSchema: 'integer DEFAULT 18',
        touched: true,
        mention: { line: expect.any(Number), excerpt: expect.stringContaining('age') },
      },
      {
        way: 'different',
        object: { kind: 'constraint', table: 'visits', name: 'foreign key (shop)' },
        inSchema: expect.stringContaining('ON UPDATE RESTRICT'),
      },
      { way: 'different', object: { kind: 'constraint', table: 'visits', name: 'primary key' }, inMigrations: 'PRIMARY KEY (by, shop)' },
      { way: 'different', object: { kind: 'index', table: 'shops', name: 'lower_mail' }, mention: { excerpt: expect.stringContaining('lower_mail') } },
    ];
    expect(await on({ make, compared: true })).toMatchObject({ kind: 'rehearsed', differences });
  });

  test('two statements without a mark between them', async () => {
    const make = async (folder: string): Promise<void> => await addStarsByHand(folder, 'CREATE TABLE "a" ("id" integer);\nDROP TABLE "a";\n');
    expect(await on({ make, compared: true })).toMatchObject({
      differences: [
        { way: 'only-in-schema', object: { name: 'stars' } },
        { way: 'only-in-migrations', object: { name: 'a' } },
      ],
    });
  });

  test('setup SQL makes what no migration makes', async () => {
    const make = async (folder: string): Promise<void> => await add(folder, 'uses', 'CREATE INDEX "by_x" ON "foreign" ("x");');
    const order = { setup: [{ path: 'setup.sql', text: 'SELECT 1;\nCREATE TABLE "foreign" (x int);\n' }] };
    expect(await on({ make, order, compared: true })).toMatchObject({ kind: 'rehearsed', differences: [{ object: { kind: 'index', name: 'by_x' } }] });
  });

  test('setup SQL that fails is told as what it is', async () => {
    const order = { setup: [{ path: 'setup.sql', text: 'SELECT 1;\nSELECT nothing;\n' }] };
    const answer = await on({ make: async (folder) => await add(folder, 'one', 'SELECT 1;'), order });
    expect(answer).toMatchObject({ kind: 'cannot', missing: { kind: 'history' }, during: 'setup', failure: { path: 'setup.sql', line: 2 } });
  });

  test('says where the schema could not be had to compare with', async () => {
    const make = async (folder: string): Promise<void> => {
      await add(folder, 'one', 'SELECT 1;');
      await write(folder, 'schema.ts', "throw new Error('no');\n");
    };
    expect(await on({ make, compared: true })).toMatchObject({
      kind: 'rehearsed',
      differences: { unknown: expect.stringContaining('drizzle-kit generate ended') },
    });
  });
});
