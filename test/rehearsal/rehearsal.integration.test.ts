import { describe, expect, inject, test } from 'vitest';
import type { Generation } from '../../src/model/drizzle.ts';
import { isUnknown } from '../../src/model/unknown.ts';
import type { ShadowChoice } from '../../src/rehearsal/shadow/shadow.ts';
import { needs } from '../needs.ts';
import { edit, generations, write, writeMigration } from '../project/workspace.ts';
import { queryRows } from '../servers/postgresql.ts';
import { changeByHand, editMigration, generate, given, rehearseChange, type Change } from './workspace.ts';

const withStars = (schema: string): string => schema.replace('body: text()', 'body: text(), stars: integer().notNull().default(0)');
const addStars = 'ALTER TABLE "posts" ADD COLUMN "stars" integer DEFAULT 0 NOT NULL;\n';

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

const rehearsed = { kind: 'rehearsed', shadow: expect.anything(), differences: [] };
const on = async (change: Change, shadow: ShadowChoice = given(), generation: Generation = 'v1') => (await rehearseChange(generation, shadow, change)).answer;
const adding = (sql: string) => async (folder: string) => await writeMigration(folder, 'one', sql);

describe.each(generations)('a rehearsal with the real drizzle-kit, %s', (generation) => {
  test('of nearly all that a schema can declare', async () => {
    const make = async (folder: string): Promise<void> => {
      await edit(folder, 'drizzle.config.ts', (config) => config.replace("out: './drizzle'", "out: './drizzle', entities: { roles: true }"));
      await generate(folder, 'rich', rich);
    };
    expect(await on({ make, compared: true, kit: 'real' }, given(), generation)).toEqual(rehearsed);
    expect(await queryRows(inject('postgresql').adminUrl, "select rolname from pg_roles where rolname = 'rehearsal_rich'")).toEqual([]);
  });

  test('where the schema could not be had to compare with', async () => {
    const make = async (folder: string): Promise<void> => {
      await writeMigration(folder, 'one', 'SELECT 1;');
      await edit(folder, 'schema.ts', (schema) => `${schema}\nthrow new Error('no');\n`);
    };
    const answer = await on({ make, compared: true, kit: 'real' }, given(), generation);
    expect(answer).toMatchObject({ kind: 'rehearsed', differences: { unknown: expect.stringContaining('drizzle-kit generate ended') } });
  });
});

/** The host's role, and its schema with a function. */
const setup = [
  {
    path: '.github/setup.sql',
    text: 'CREATE ROLE rehearsal_reader;\nCREATE SCHEMA auth;\nCREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS $$ select null::uuid $$;\n',
  },
];
const needsHost = 'GRANT SELECT ON "posts" TO rehearsal_reader;\n--> statement-breakpoint\nSELECT auth.uid();\n';

describe.each<readonly [string, () => ShadowChoice, string]>([
  ['a server that is given', given, 'given'],
  ['the PostgreSQL of the machine', () => ({ kind: 'installed' }), 'installed'],
  ['PGlite', () => ({ kind: 'pglite' }), 'pglite'],
])('a rehearsal on %s', (_, shadow, kind) => {
  if (kind === 'installed') needs('initdb');

  test('of a change that does what the schema says, and needs what the setup makes', async () => {
    const make = async (folder: string): Promise<void> => {
      await changeByHand(folder, 'stars', withStars, `${addStars}--> statement-breakpoint\n${needsHost}`);
    };
    const answer = await on({ make, compared: true, order: { setup } }, shadow());
    expect(answer).toEqual({ kind: 'rehearsed', shadow: { kind, version: expect.stringMatching(/^\d+\.\d+$/u) }, differences: [] });
    expect(await queryRows(inject('postgresql').adminUrl, "select rolname from pg_roles where rolname = 'rehearsal_reader'")).toEqual([]);
  });
});

describe('a rehearsal', () => {
  test('of a migration that fails is told by its line, found by setting up the same once more', async () => {
    const sql = `${needsHost}--> statement-breakpoint\n-- a comment\nALTER TABLE "posts"\n  ADD COLUMN "stars" integr;\n`;
    const answer = await on({ make: adding(sql), order: { setup } });
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: { line: 7, excerpt: 'ADD COLUMN "stars" integr;', sqlState: '42704', message: 'type "integr" does not exist' },
    });
  });

  test('leaves a role that no statement it can read creates, and says so', async () => {
    const sql = `-- CREATE ROLE "postgres"\nDO $$ BEGIN EXECUTE 'CREATE ROLE rehearsal_unread'; END $$;\n`;
    const { said } = await rehearseChange('v1', given(), { make: adding(sql) });
    await queryRows(inject('postgresql').adminUrl, 'DROP ROLE rehearsal_unread');
    expect(said).toEqual([expect.stringContaining('roles that it did not have before the rehearsal: "rehearsal_unread". No CREATE ROLE')]);
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
      await writeMigration(folder, 'last', `DROP INDEX "by_title";--> statement-breakpoint\nDROP TYPE "mood";`);
    };
    expect(await on({ make, compared: true }, given(), 'v0')).toEqual(rehearsed);
  });

  test.each([
    ['that says success and does nothing', 'process.exit(0)', 'left no ledger row for'],
    [
      'that says why it does not go on',
      "console.log('Your migrations folder format is outdated'); process.exit(1)",
      'it said: Your migrations folder format is outdated',
    ],
  ])('of a drizzle-kit %s', async (_, script, words) => {
    const answer = await on({ make: adding('SELECT 1;'), kit: { script } });
    expect(answer).toMatchObject({ kind: 'failed', failure: { migration: expect.stringContaining('one'), message: expect.stringContaining(words) } });
  });

  test('of a drizzle-kit that reaches no database says nothing of the migrations', async () => {
    const answer = await on({ make: adding('SELECT 1;'), kit: { script: 'process.exit(1)' } });
    expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('exit code 1'), remedy: expect.stringContaining('pg or postgres') });
  });

  test('says where there is no config by which the schema could be had', async () => {
    expect(await on({ make: adding('SELECT 1;') })).toMatchObject({
      kind: 'rehearsed',
      differences: { unknown: expect.stringContaining('has no drizzle.config.ts') },
    });
  });

  test('of a new value of an enum that is used in the transaction that made the enum', async () => {
    const make = async (folder: string): Promise<void> => {
      await writeMigration(folder, 'mood', `CREATE TYPE "mood" AS ENUM ('good');`);
      await writeMigration(folder, 'fine', `ALTER TYPE "mood" ADD VALUE 'fine';\n--> statement-breakpoint\nSELECT 'fine'::mood;\n`);
    };
    expect((await on({ make })).kind).toBe('rehearsed');
  });

  test('of what needs no transaction fails as it would at deploy', async () => {
    const answer = await on({ make: adding('CREATE INDEX CONCURRENTLY "a" ON "posts" ("title");') });
    expect(answer).toMatchObject({ kind: 'failed', failure: { line: 1, sqlState: '25001' } });
  });

  test('of a migration by hand that is not the schema, beside what differed before', async () => {
    const make = async (folder: string): Promise<void> => {
      await editMigration(folder, 'posts', (text) => text.replace('"title" text', '"title" text NOT NULL'));
      const more = (schema: string): string => withStars(schema).replace('name: text().notNull()', 'name: text().notNull(), mail: text()');
      const sql = `${addStars.replace(' NOT NULL', '')}--> statement-breakpoint\nCREATE TABLE "extra" ("id" integer PRIMARY KEY, "a" text);\n`;
      await changeByHand(folder, 'stars', more, sql);
    };
    const answer = await on({ make, compared: true });
    const differences = answer.kind !== 'rehearsed' || isUnknown(answer.differences) ? [] : answer.differences;
    expect(differences.map((one) => `${one.way} ${one.object.kind} ${one.object.name}`).sort()).toEqual([
      'different column stars',
      'different column title',
      'only-in-migrations table extra',
      'only-in-schema column mail',
    ]);
    expect(differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          way: 'different',
          object: { kind: 'column', schema: 'public', table: 'posts', name: 'stars' },
          inSchema: 'integer NOT NULL DEFAULT 0',
          touched: true,
          mention: { path: expect.stringContaining('stars'), line: 1, excerpt: expect.stringContaining('stars') },
        }),
        expect.objectContaining({ way: 'different', object: expect.objectContaining({ name: 'title' }), touched: false, mention: null }),
        expect.objectContaining({
          way: 'only-in-schema',
          object: { kind: 'column', schema: 'public', table: 'users', name: 'mail' },
          touched: false,
        }),
        expect.objectContaining({ way: 'only-in-migrations', object: { kind: 'table', schema: 'public', table: null, name: 'extra' }, touched: true }),
      ]),
    );
  });

  test('of a base that needs an extension that the server does not have', async () => {
    const make = async (folder: string): Promise<void> =>
      await editMigration(folder, 'users', (text) => `CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint\n${text}`);
    expect(await on({ make })).toMatchObject({
      kind: 'cannot',
      missing: { kind: 'extension', name: 'vector' },
      during: 'base',
      failure: { path: expect.stringContaining('users'), line: 1 },
    });
  });

  test('of a change that needs what the host makes', async () => {
    expect(await on({ make: adding(needsHost) })).toMatchObject({ kind: 'cannot', missing: { kind: 'role', name: 'rehearsal_reader' }, during: 'change' });
  });

  test('of setup SQL that fails is told as what it is', async () => {
    const make = async (folder: string): Promise<void> => await write(folder, 'nothing', '');
    const answer = await on({ make, order: { setup: [{ path: 'setup.sql', text: 'SELECT 1;\nSELECT nothing;\n' }] } });
    expect(answer).toMatchObject({ kind: 'cannot', missing: { kind: 'history' }, during: 'setup', failure: { path: 'setup.sql', line: 2, sqlState: '42703' } });
  });
});
