import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Generation } from '../../src/model/drizzle.ts';
import type { ShadowChoice } from '../../src/rehearsal/shadow/shadow.ts';
import { edit, folderGiven, generations, write } from '../project/workspace.ts';
import { queryRows } from '../servers/postgresql.ts';
import { addMigration, editMigration, generate, given, rehearseChange, type Change } from './workspace.ts';

/** Each kind of server with one generation, and the one that is given with both: what a generation does is no matter of the server. */
const kindsFor = (generation: Generation): readonly (readonly [string, () => ShadowChoice])[] => (generation === 'v0' ? kinds : kinds.slice(0, 1));

const kinds: readonly (readonly [string, () => ShadowChoice])[] = [
  ['a server that is given', given],
  ['the PostgreSQL of the machine', () => ({ kind: 'installed' })],
  ['PGlite', () => ({ kind: 'pglite' })],
];

const withStars = (schema: string): string => schema.replace('body: text()', 'body: text(), stars: integer().notNull().default(0)');

const rich = (schema: string): string =>
  `import { boolean, check, foreignKey, index, pgEnum, pgPolicy, pgRole, pgSchema, pgSequence, pgView, primaryKey, serial, unique, uniqueIndex, uuid, varchar, jsonb, timestamp, numeric } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
${schema}
export const mood = pgEnum('mood', ['good', 'bad']);
export const reader = pgRole('rehearsal_rich');
export const counter = pgSequence('counter', { startWith: 5, cache: 3 });
export const app = pgSchema('app');
export const shops = app.table('shops', {
  id: serial().primaryKey(), number: integer().generatedAlwaysAsIdentity({ startWith: 10 }), key: uuid().defaultRandom().unique(), feeling: mood().default('good'), tags: text().array().default([]),
  name: varchar({ length: 20 }).notNull().default("it's"), data: jsonb().default({ a: 1 }), at: timestamp({ withTimezone: true, precision: 3 }).defaultNow(), price: numeric({ precision: 10, scale: 2 }),
  twice: integer().generatedAlwaysAs(sql\`1 + 1\`), open: boolean().default(true),
}, (t) => [index('shops_name').on(t.name.desc().nullsLast()), uniqueIndex('shops_lower').on(sql\`lower(\${t.name})\`).where(sql\`\${t.open}\`), check('price_positive', sql\`\${t.price} > 0\`), unique().on(t.name, t.price).nullsNotDistinct()]);
export const visits = pgTable('visits', { shop: integer().notNull().references(() => shops.id, { onDelete: 'cascade' }), by: integer() }, (t) => [
  primaryKey({ columns: [t.shop, t.by] }), foreignKey({ columns: [t.by], foreignColumns: [users.id], name: 'by_whom' }), pgPolicy('own', { for: 'select', to: reader, using: sql\`true\` }),
]);
export const cheap = pgView('cheap').as((qb) => qb.select({ id: shops.id }).from(shops).where(sql\`\${shops.price} < 10\`));
`;

describe.each(generations)('a rehearsal, %s', (generation) => {
  const on = async (change: Change, shadow = given()) => (await rehearseChange(generation, shadow, change)).answer;

  test('of nearly all that a schema can declare', async () => {
    const make = async (folder: string): Promise<void> => {
      await edit(folder, 'drizzle.config.ts', (config) => config.replace("out: './drizzle'", "out: './drizzle', entities: { roles: true }"));
      await generate(folder, 'rich', rich);
    };
    expect(await on({ make })).toEqual({ kind: 'rehearsed', shadow: expect.anything(), differences: [] });
    expect(await queryRows(inject('postgresql').adminUrl, "select rolname from pg_roles where rolname = 'rehearsal_rich'")).toEqual([]);
  });

  test('of a base that deploys brought there one by one, and that no single transaction would', async () => {
    const make = async (folder: string): Promise<void> => {
      await editMigration(folder, 'users', (text) => `${text}--> statement-breakpoint\nCREATE TYPE "mood" AS ENUM ('good');`);
      await editMigration(
        folder,
        'posts',
        (text) =>
          `SELECT set_config('search_path', '', false);--> statement-breakpoint\n${text.replaceAll('"posts"', 'public.posts').replace('REFERENCES "users"', 'REFERENCES public.users')}--> statement-breakpoint\nALTER TYPE public.mood ADD VALUE 'fine';`,
      );
      await editMigration(
        folder,
        'post_body',
        (text) => `${text}--> statement-breakpoint\nCREATE INDEX CONCURRENTLY "by_title" ON "posts" ("title");--> statement-breakpoint\nSELECT 'fine'::mood;`,
      );
      await addMigration(folder, 'last', `DROP INDEX "by_title";--> statement-breakpoint\nDROP TYPE "mood";`);
    };
    expect(await on({ make })).toEqual({ kind: 'rehearsed', shadow: expect.anything(), differences: [] });
  });

  test.each([
    ['that says success and does nothing', 'process.exit(0)', 'failed', 'left no ledger row for'],
    [
      'that says why it does not go on',
      "console.log('Your migrations folder format is outdated'); process.exit(1)",
      'failed',
      'it said: Your migrations folder format is outdated',
    ],
  ])('of a drizzle-kit %s', async (_, kit, kind, words) => {
    const answer = await on({ make: async (folder) => await addMigration(folder, 'one', 'SELECT 1;'), kit });
    expect(answer).toMatchObject({ kind, failure: { migration: expect.stringContaining('one'), message: expect.stringContaining(words) } });
  });

  test('of a drizzle-kit that reaches no database says nothing of the migrations', async () => {
    const answer = await on({ make: async (folder) => await addMigration(folder, 'one', 'SELECT 1;'), kit: 'process.exit(1)' });
    expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('exit code 1'), remedy: expect.stringContaining('pg or postgres') });
  });

  test('says where there is no config by which the schema could be had', async () => {
    const make = async (folder: string): Promise<void> => {
      await addMigration(folder, 'one', 'SELECT 1;');
      await rm(join(folder, 'drizzle.config.ts'));
    };
    const answer = await on({ make, given: folderGiven });
    expect(answer).toMatchObject({ kind: 'rehearsed', differences: { unknown: expect.stringContaining('has no drizzle.config.ts') } });
  });

  test('says where the schema could not be had to compare with', async () => {
    const make = async (folder: string): Promise<void> => {
      await addMigration(folder, 'one', 'SELECT 1;');
      await edit(folder, 'schema.ts', (schema) => `${schema}\nthrow new Error('no');\n`);
    };
    expect(await on({ make })).toMatchObject({ kind: 'rehearsed', differences: { unknown: expect.stringContaining('drizzle-kit generate ended') } });
  });

  test.each(kindsFor(generation))('on %s: a change that does what the schema says', async (kind, shadow) => {
    const answer = await on({ make: async (folder) => await generate(folder, 'stars', withStars) }, shadow());
    expect(answer).toEqual({ kind: 'rehearsed', shadow: expect.anything(), differences: [] });
    expect(answer).toHaveProperty('scratch.version', expect.stringMatching(/^\d+\.\d+$/u));
    expect(kind).not.toBe('');
  });

  test.each(kindsFor(generation))('on %s: a new migration that fails is told by its line', async (_, shadow) => {
    const sql = 'SELECT 1;\n--> statement-breakpoint\n-- a comment\nALTER TABLE "posts"\n  ADD COLUMN "stars" integr;\n';
    const answer = await on({ make: async (folder) => await addMigration(folder, 'broken', sql) }, shadow());
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: { line: 5, excerpt: 'ADD COLUMN "stars" integr;', sqlState: '42704', message: 'type "integr" does not exist' },
    });
  });

  test('a new value of an enum that is used in the transaction that made the enum', async () => {
    const sql = `ALTER TYPE "mood" ADD VALUE 'fine';\n--> statement-breakpoint\nSELECT 'fine'::mood;\n`;
    const answer = await on({
      make: async (folder) => {
        await addMigration(folder, 'mood', `CREATE TYPE "mood" AS ENUM ('good');`);
        await addMigration(folder, 'fine', sql);
      },
    });
    expect(answer.kind).toBe('rehearsed');
  });

  test('what needs no transaction fails as it would at deploy', async () => {
    const answer = await on({ make: async (folder) => await addMigration(folder, 'index', 'CREATE INDEX CONCURRENTLY "a" ON "posts" ("title");') });
    expect(answer).toMatchObject({ kind: 'failed', failure: { line: 1, sqlState: '25001' } });
  });

  test('a migration that was edited by hand until it is not the schema any more', async () => {
    const answer = await on({
      make: async (folder) => {
        await generate(folder, 'stars', withStars);
        await editMigration(folder, 'stars', (text) => text.replace(' NOT NULL', ''));
      },
    });
    expect(answer).toMatchObject({
      kind: 'rehearsed',
      differences: [
        {
          way: 'different',
          object: { kind: 'column', table: 'posts', name: 'stars' },
          inSchema: 'integer NOT NULL DEFAULT 0',
          touched: true,
          mention: { line: 1, excerpt: expect.stringContaining('stars') },
        },
      ],
    });
  });

  test('an object that the migration leaves out, and one that it makes beyond the schema', async () => {
    const answer = await on({
      make: async (folder) => {
        await generate(folder, 'stars', withStars);
        await editMigration(folder, 'stars', () => 'CREATE TABLE "extra" ("id" integer PRIMARY KEY, "a" text);\n');
      },
    });
    expect(answer).toMatchObject({
      differences: [
        { way: 'only-in-schema', object: { kind: 'column', schema: 'public', table: 'posts', name: 'stars' }, touched: false },
        { way: 'only-in-migrations', object: { kind: 'table', schema: 'public', table: null, name: 'extra' }, touched: true },
      ],
    });
  });

  test('what differed before is no fault of the change', async () => {
    const answer = await on({
      make: async (folder) => {
        await editMigration(folder, 'posts', (text) => text.replace('"title" text', '"title" text NOT NULL'));
        await generate(folder, 'stars', withStars);
      },
    });
    expect(answer).toMatchObject({ differences: [{ way: 'different', object: { name: 'title' }, touched: false }] });
  });

  test('an extension that the server does not have', async () => {
    const answer = await on({
      make: async (folder) => await editMigration(folder, 'users', (text) => `CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint\n${text}`),
    });
    expect(answer).toMatchObject({
      kind: 'cannot',
      missing: { kind: 'extension', name: 'vector' },
      during: 'base',
      failure: { path: expect.stringContaining('users'), line: 1 },
    });
  });

  test('a type of an extension that no migration makes', async () => {
    const answer = await on({ make: async (folder) => await addMigration(folder, 'v', 'ALTER TABLE "posts" ADD COLUMN "v" vector(3);') });
    expect(answer).toMatchObject({ kind: 'cannot', missing: { kind: 'extension', name: 'vector' }, during: 'change' });
  });

  const supabase = {
    users: 'CREATE TABLE IF NOT EXISTS "profiles" ("id" uuid PRIMARY KEY REFERENCES "auth"."users"("id"));',
    policy: 'ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;\n--> statement-breakpoint\nCREATE POLICY "own" ON "posts" TO rehearsal_reader USING (true);',
    uid: 'CREATE POLICY "own" ON "posts" USING (auth.uid() IS NOT NULL);',
  };
  const setup = [
    {
      path: '.github/setup.sql',
      text: 'CREATE ROLE rehearsal_reader;\nCREATE SCHEMA auth;\nCREATE TABLE auth.users (id uuid PRIMARY KEY);\nCREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS $$ select null::uuid $$;\n',
    },
  ];

  test.each([
    ['a schema', supabase.users, 'schema', 'auth'],
    ['a role', supabase.policy, 'role', 'rehearsal_reader'],
    ['a function of a schema', supabase.uid, 'schema', 'auth'],
    ['a function', 'ALTER TABLE "posts" ADD COLUMN "key" text DEFAULT nanoid();', 'function', 'nanoid'],
  ])('%s that the host makes', async (_, sql, kind, name) => {
    const answer = await on({ make: async (folder) => await addMigration(folder, 'host', sql) });
    expect(answer).toMatchObject({ kind: 'cannot', missing: { kind, name }, during: 'change' });
  });

  test.each(kindsFor(generation))('on %s: setup SQL makes what the host makes', async (_, shadow) => {
    const make = async (folder: string): Promise<void> => await addMigration(folder, 'host', `${supabase.users}--> statement-breakpoint\n${supabase.policy}`);
    const answer = await on({ make, order: { setup } }, shadow());
    expect(answer).toMatchObject({ kind: 'rehearsed' });
    const { adminUrl } = inject('postgresql');
    expect(await queryRows(adminUrl, "select rolname from pg_roles where rolname = 'rehearsal_reader'")).toEqual([]);
  });

  test('setup SQL that fails is told as what it is', async () => {
    const make = async (folder: string): Promise<void> => await write(folder, 'nothing', '');
    const answer = await on({ make, order: { setup: [{ path: 'setup.sql', text: 'SELECT 1;\nSELECT nothing;\n' }] } });
    expect(answer).toMatchObject({ kind: 'cannot', missing: { kind: 'history' }, during: 'setup', failure: { path: 'setup.sql', line: 2, sqlState: '42703' } });
  });
});
