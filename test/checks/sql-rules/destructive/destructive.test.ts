import { describe, expect, test } from 'vitest';
import { destructiveRules } from '../../../../src/checks/sql-rules/destructive.ts';
import { findingsOf, fired, type Case } from '../fired.ts';
import { expectComplete } from '../complete.ts';

const fires: readonly Case[] = [
  ['update-without-where', 'ALTER TABLE "a" ADD COLUMN "b" text;--> statement-breakpoint\nUPDATE "a" SET "b" = "c", "c" = NULL;'],
  ['drop-table', 'DO $$ BEGIN CREATE TABLE a (id int); EXCEPTION WHEN duplicate_table THEN null; END $$;--> statement-breakpoint\nDROP TABLE a;'],
  ['drop-table', 'DROP TABLE "users" CASCADE;'],
  ['drop-table', 'DROP TABLE IF EXISTS "billing"."invoices";'],
  ['drop-table', 'CREATE TABLE IF NOT EXISTS "users" ("id" int);--> statement-breakpoint\nDROP TABLE "users";'],
  ['drop-table', 'DROP FOREIGN TABLE remote;'],
  ['drop-column', 'ALTER TABLE "users" DROP COLUMN "nickname";'],
  ['drop-column', 'ALTER TABLE "users" ADD COLUMN "a" text, DROP COLUMN IF EXISTS "b";'],
  ['drop-partition', 'ALTER TABLE events DETACH PARTITION events_2020;--> statement-breakpoint\nDROP TABLE events_2020;'],
  ['drop-schema', 'DROP SCHEMA "billing";'],
  ['drop-database', 'DROP DATABASE shop;'],
  ['drop-owned', 'DROP OWNED BY app;'],
  ['drop-cascade', 'DROP TABLE "users" CASCADE;'],
  ['drop-cascade', 'ALTER TABLE "users" DROP CONSTRAINT "users_pkey" CASCADE;'],
  ['drop-cascade', 'DROP VIEW "totals" CASCADE;'],
  ['truncate', 'TRUNCATE "users", "orders";'],
  ['truncate-cascade', 'TRUNCATE TABLE "users" RESTART IDENTITY CASCADE;'],
  ['delete-without-where', 'DELETE FROM "sessions";'],
  ['delete-without-where', 'DELETE FROM sessions WHERE true OR id = 1;'],
  ['delete-without-where', 'WITH gone AS (DELETE FROM sessions RETURNING id) SELECT count(*) FROM gone;'],
  ['delete-without-where', 'DELETE FROM sessions WHERE id = id'],
  ['update-without-where', 'UPDATE "users" SET "plan" = \'free\';'],
  ['update-without-where', "UPDATE users SET plan = 'free' WHERE 1=1;"],
  ['update-without-where', "UPDATE users SET plan = 'free' WHERE 't'::boolean AND 1 <> 2;"],
  ['rename-table', 'ALTER TABLE "users" RENAME TO "people";'],
  ['rename-table', 'ALTER TABLE "users" SET SCHEMA "auth";'],
  ['rename-table', 'ALTER MATERIALIZED VIEW totals RENAME TO sums;'],
  ['rename-column', 'ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";'],
  ['rename-schema', 'ALTER SCHEMA "billing" RENAME TO "money";'],
  ['drop-type', 'DROP TYPE "public"."mood";'],
  ['drop-type', 'DROP DOMAIN email;'],
  [
    'drop-enum-value',
    'ALTER TABLE "t" ALTER COLUMN "m" SET DATA TYPE text;--> statement-breakpoint\nDROP TYPE "public"."mood";--> statement-breakpoint\nCREATE TYPE "public"."mood" AS ENUM(\'sad\');--> statement-breakpoint\nALTER TABLE "t" ALTER COLUMN "m" SET DATA TYPE "public"."mood" USING "m"::"public"."mood";',
  ],
  ['drop-enum-value', "DELETE FROM pg_enum WHERE enumlabel = 'sad';"],
  ['drop-view', 'DROP VIEW "public"."totals";'],
  ['drop-view', 'DROP MATERIALIZED VIEW totals;'],
  ['drop-function', 'DROP FUNCTION touch(int);'],
  ['drop-function', 'DROP PROCEDURE clean;'],
  ['drop-sequence', 'DROP SEQUENCE "public"."invoice_number";'],
  ['drop-trigger', 'DROP TRIGGER touch ON users;'],
];

const silent: readonly Case[] = [
  ['drop-cascade', 'DROP POLICY "p" ON "a" CASCADE;'],
  ['update-without-where', 'ALTER TABLE "a" ADD COLUMN "b" text;--> statement-breakpoint\nUPDATE "a" SET "b" = lower("c");'],
  ['drop-table', 'CREATE TABLE "draft" ("id" int);--> statement-breakpoint\nDROP TABLE "draft";'],
  ['drop-table', "INSERT INTO notes (text) VALUES ('DROP TABLE users;');"],
  ['drop-column', 'CREATE TABLE "draft" ("id" int, "a" int);--> statement-breakpoint\nALTER TABLE "draft" DROP COLUMN "a";'],
  ['drop-column', 'ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;'],
  ['drop-partition', 'ALTER TABLE events DETACH PARTITION events_2020;'],
  ['drop-schema', 'CREATE SCHEMA "draft";--> statement-breakpoint\nDROP SCHEMA "draft";'],
  ['drop-database', 'CREATE DATABASE shop;'],
  ['drop-owned', 'REASSIGN OWNED BY app TO owner;'],
  ['drop-cascade', 'DROP TABLE "users";'],
  ['drop-cascade', 'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id) ON DELETE CASCADE;'],
  ['truncate', 'CREATE TABLE draft (id int);--> statement-breakpoint\nTRUNCATE draft;'],
  ['truncate-cascade', 'TRUNCATE users RESTRICT;'],
  ['delete-without-where', 'DELETE FROM sessions WHERE expires_at < now();'],
  ['delete-without-where', 'DELETE FROM sessions USING users WHERE sessions.user_id = users.id;'],
  ['delete-without-where', 'DELETE FROM sessions WHERE NULL = NULL;'],
  ['update-without-where', 'UPDATE users SET plan = $$free$$ WHERE plan IS NULL;'],
  ['update-without-where', 'CREATE TABLE draft (id int);--> statement-breakpoint\nUPDATE draft SET id = 1;'],
  ['rename-table', 'CREATE TABLE "__new_users" ("id" int);--> statement-breakpoint\nALTER TABLE "__new_users" RENAME TO "people";'],
  ['rename-table', 'ALTER TABLE users RENAME TO people;--> statement-breakpoint\nCREATE VIEW users AS SELECT * FROM people;'],
  ['rename-table', 'ALTER TABLE users RENAME CONSTRAINT a TO b;'],
  ['rename-table', 'ALTER INDEX a RENAME TO b;'],
  ['rename-column', 'CREATE TABLE draft (a int);--> statement-breakpoint\nALTER TABLE draft RENAME COLUMN a TO b;'],
  ['rename-schema', 'CREATE SCHEMA a;--> statement-breakpoint\nALTER SCHEMA a RENAME TO b;'],
  ['drop-type', "DROP TYPE mood;--> statement-breakpoint\nCREATE TYPE mood AS ENUM ('sad');"],
  ['drop-enum-value', "ALTER TYPE mood ADD VALUE 'calm';"],
  ['drop-enum-value', "SELECT 1 FROM pg_enum WHERE enumlabel = 'sad';"],
  ['drop-view', 'DROP VIEW "totals";--> statement-breakpoint\nCREATE VIEW "totals" AS SELECT 1;'],
  ['drop-function', 'DROP FUNCTION one();--> statement-breakpoint\nCREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$SELECT 1$$;'],
  ['drop-sequence', 'ALTER SEQUENCE invoice_number RESTART;'],
  [
    'drop-trigger',
    'DROP TRIGGER IF EXISTS touch ON users;--> statement-breakpoint\nCREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();',
  ],
];

describe('the rules of destructive', () => {
  test.each(fires)('%s fires on %s', (name, sql) => {
    expect(fired(destructiveRules, sql)).toContain(name);
  });

  test.each(silent)('%s is silent on %s', (name, sql) => {
    expect(fired(destructiveRules, sql)).not.toContain(name);
  });

  test('are all listed, told, and tried both ways', () => {
    expectComplete('destructive', destructiveRules, fires, silent);
  });

  test('say nothing of what a new table is made of', () => {
    const sql =
      'CREATE TYPE "public"."mood" AS ENUM(\'sad\', \'happy\');--> statement-breakpoint\nCREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "mood" "mood");--> statement-breakpoint\nALTER TABLE "posts" ADD CONSTRAINT "posts_fk" FOREIGN KEY ("a") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint\nCREATE INDEX "i" ON "users" USING btree ("mood");';
    expect(fired(destructiveRules, sql)).toEqual([]);
  });

  test('see what an earlier migration of the change created', () => {
    expect(fired(destructiveRules, 'CREATE TABLE a (id int);', 'DROP TABLE a;')).toEqual([]);
  });

  test('point at the line of the statement, and name what it drops', () => {
    const [finding] = findingsOf(destructiveRules, '-- old\n\nSELECT 1;\n--> statement-breakpoint\nDROP TABLE billing.users;');
    expect(finding).toMatchObject({
      rule: 'destructive/drop-table',
      severity: 'error',
      message: 'Drops the table "billing.users" with all its rows.',
      place: { path: 'drizzle/0000_change.sql', line: 5 },
      excerpt: 'DROP TABLE billing.users',
    });
  });

  test('keep a hostile name on one line', () => {
    const [finding] = findingsOf(destructiveRules, 'DROP TABLE "a\n::error::b\u0000c""d"'.replace('\u0000', ''));
    expect(finding?.message).toBe('Drops the table "a\\u{a}::error::bc"d" with all its rows.');
  });

  test('are found in each of a thousand statements, and not in a large one or a deep one', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `DROP TABLE t${String(at)}`).join(';\n');
    const large = `INSERT INTO t (a) VALUES ${Array.from({ length: 5_000 }, (_, at) => `('${String(at)} delete update')`).join(',')}`;
    const deep = `DELETE FROM t WHERE ${'('.repeat(500)}a = 1${')'.repeat(500)}`;
    expect(findingsOf(destructiveRules, many, large, deep)).toHaveLength(1_000);
  });
});
