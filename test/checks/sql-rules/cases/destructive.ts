/** SQL that each rule of the family destructive fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import { newT, rebuild } from './texts.ts';
import type { FamilyCases } from './form.ts';

export const destructiveCases: FamilyCases = {
  'delete-without-where': {
    postgresql: {
      fires: [
        'DELETE FROM "sessions";',
        'DELETE FROM sessions WHERE true OR id = 1;',
        'WITH gone AS (DELETE FROM sessions RETURNING id) SELECT count(*) FROM gone;',
        'DELETE FROM sessions WHERE id = id',
      ],
      quiet: [
        'DELETE FROM sessions WHERE expires_at < now();',
        'DELETE FROM sessions USING users WHERE sessions.user_id = users.id;',
        'DELETE FROM sessions WHERE NULL = NULL;',
      ],
    },
    mysql: {
      fires: ['DELETE FROM users;', 'DELETE FROM users WHERE 1 = 1;', 'DELETE FROM users WHERE (true);', 'DELETE FROM users WHERE id = 3 OR 1=1;'],
      quiet: [
        'DELETE FROM users WHERE id = 1;',
        'DELETE FROM users LIMIT 10;',
        'DELETE u FROM users u JOIN gone g ON g.id = u.id;',
        `${newT}DELETE FROM \`t\`;`,
      ],
    },
    sqlite: { fires: ['DELETE FROM users;', 'DELETE FROM users WHERE true RETURNING *;'], quiet: ['DELETE FROM users WHERE id = 1;'] },
  },
  'drop-cascade': {
    postgresql: {
      fires: ['DROP TABLE "users" CASCADE;', 'ALTER TABLE "users" DROP CONSTRAINT "users_pkey" CASCADE;', 'DROP VIEW "totals" CASCADE;'],
      quiet: ['DROP POLICY "p" ON "a" CASCADE;', 'DROP TABLE "users";', 'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id) ON DELETE CASCADE;'],
    },
  },
  'drop-column': {
    postgresql: {
      fires: ['ALTER TABLE "users" DROP COLUMN "nickname";', 'ALTER TABLE "users" ADD COLUMN "a" text, DROP COLUMN IF EXISTS "b";'],
      quiet: [
        'CREATE TABLE "draft" ("id" int, "a" int);--> statement-breakpoint\nALTER TABLE "draft" DROP COLUMN "a";',
        'ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` DROP COLUMN `a`;', 'ALTER TABLE users ADD b int, DROP a;'],
      quiet: [`${newT}ALTER TABLE \`t\` DROP COLUMN \`a\`;`, 'ALTER TABLE `users` DROP INDEX `a`;'],
    },
    sqlite: { fires: ['ALTER TABLE `users` DROP COLUMN `a`;'], quiet: [rebuild, `${newT}ALTER TABLE \`t\` DROP COLUMN \`a\`;`] },
  },
  'drop-database': {
    postgresql: { fires: ['DROP DATABASE shop;'], quiet: ['CREATE DATABASE shop;'] },
    mysql: { fires: ['DROP DATABASE x;', 'DROP SCHEMA IF EXISTS `x`;'], quiet: ['CREATE DATABASE x;'] },
  },
  'drop-enum-value': {
    postgresql: {
      fires: [
        'ALTER TABLE "t" ALTER COLUMN "m" SET DATA TYPE text;--> statement-breakpoint\nDROP TYPE "public"."mood";--> statement-breakpoint\nCREATE TYPE "public"."mood" AS ENUM(\'sad\');--> statement-breakpoint\nALTER TABLE "t" ALTER COLUMN "m" SET DATA TYPE "public"."mood" USING "m"::"public"."mood";',
        "DELETE FROM pg_enum WHERE enumlabel = 'sad';",
      ],
      quiet: ["ALTER TYPE mood ADD VALUE 'calm';", "SELECT 1 FROM pg_enum WHERE enumlabel = 'sad';"],
    },
  },
  'drop-function': {
    postgresql: {
      fires: ['DROP FUNCTION touch(int);', 'DROP PROCEDURE clean;'],
      quiet: ['DROP FUNCTION one();--> statement-breakpoint\nCREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$SELECT 1$$;'],
    },
    mysql: {
      fires: ['DROP FUNCTION f;', 'DROP PROCEDURE IF EXISTS p;'],
      quiet: ['DROP FUNCTION f;\n--> statement-breakpoint\nCREATE FUNCTION f() RETURNS int SQL SECURITY INVOKER RETURN 1;'],
    },
  },
  'drop-owned': {
    postgresql: { fires: ['DROP OWNED BY app;'], quiet: ['REASSIGN OWNED BY app TO owner;'] },
  },
  'drop-partition': {
    postgresql: {
      fires: ['ALTER TABLE events DETACH PARTITION events_2020;--> statement-breakpoint\nDROP TABLE events_2020;'],
      quiet: ['ALTER TABLE events DETACH PARTITION events_2020;'],
    },
    mysql: {
      fires: ['ALTER TABLE logs DROP PARTITION p0, p1;', 'ALTER TABLE logs TRUNCATE PARTITION p0;'],
      quiet: ['ALTER TABLE logs ADD PARTITION (PARTITION p3 VALUES LESS THAN (9));'],
    },
  },
  'drop-schema': {
    postgresql: { fires: ['DROP SCHEMA "billing";'], quiet: ['CREATE SCHEMA "draft";--> statement-breakpoint\nDROP SCHEMA "draft";'] },
  },
  'drop-sequence': {
    postgresql: { fires: ['DROP SEQUENCE "public"."invoice_number";'], quiet: ['ALTER SEQUENCE invoice_number RESTART;'] },
    mysql: { fires: ['DROP SEQUENCE s;'], quiet: ['CREATE SEQUENCE s START WITH 1;'] },
  },
  'drop-table': {
    postgresql: {
      fires: [
        'DO $$ BEGIN CREATE TABLE a (id int); EXCEPTION WHEN duplicate_table THEN null; END $$;--> statement-breakpoint\nDROP TABLE a;',
        'DROP TABLE "users" CASCADE;',
        'DROP TABLE IF EXISTS "billing"."invoices";',
        'CREATE TABLE IF NOT EXISTS "users" ("id" int);--> statement-breakpoint\nDROP TABLE "users";',
        'DROP FOREIGN TABLE remote;',
      ],
      quiet: ['CREATE TABLE "draft" ("id" int);--> statement-breakpoint\nDROP TABLE "draft";', "INSERT INTO notes (text) VALUES ('DROP TABLE users;');"],
    },
    mysql: {
      fires: ['DROP TABLE `users`;', 'DROP TABLE IF EXISTS a, b;', '/*!50000 DROP TABLE users */;'],
      quiet: [`${newT}DROP TABLE \`t\`;`, 'DROP TEMPORARY TABLE `users`;', '-- DROP TABLE users\nSELECT 1;', "SELECT 'DROP TABLE users';"],
    },
    sqlite: { fires: ['DROP TABLE `users`;', `${rebuild}\n--> statement-breakpoint\nDROP TABLE \`users\`;`], quiet: [rebuild, `${newT}DROP TABLE \`t\`;`] },
  },
  'drop-trigger': {
    postgresql: {
      fires: ['DROP TRIGGER touch ON users;'],
      quiet: [
        'DROP TRIGGER IF EXISTS touch ON users;--> statement-breakpoint\nCREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();',
      ],
    },
    mysql: { fires: ['DROP TRIGGER tr;'], quiet: ['DROP EVENT e;'] },
    sqlite: { fires: ['DROP TRIGGER IF EXISTS tr;'], quiet: ['DROP INDEX i;'] },
  },
  'drop-type': {
    postgresql: {
      fires: ['DROP TYPE "public"."mood";', 'DROP DOMAIN email;'],
      quiet: ["DROP TYPE mood;--> statement-breakpoint\nCREATE TYPE mood AS ENUM ('sad');"],
    },
  },
  'drop-view': {
    postgresql: {
      fires: ['DROP VIEW "public"."totals";', 'DROP MATERIALIZED VIEW totals;'],
      quiet: ['DROP VIEW "totals";--> statement-breakpoint\nCREATE VIEW "totals" AS SELECT 1;'],
    },
    mysql: { fires: ['DROP VIEW `v`;'], quiet: ['DROP VIEW `v`;\n--> statement-breakpoint\nCREATE VIEW `v` AS (select 1);'] },
    sqlite: { fires: ['DROP VIEW `v`;'], quiet: ['DROP VIEW `v`;\n--> statement-breakpoint\nCREATE VIEW `v` AS select 1;'] },
  },
  'rename-column': {
    postgresql: {
      fires: ['ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";'],
      quiet: ['CREATE TABLE draft (a int);--> statement-breakpoint\nALTER TABLE draft RENAME COLUMN a TO b;'],
    },
    mysql: {
      fires: ['ALTER TABLE `users` RENAME COLUMN `a` TO `b`;', 'ALTER TABLE users CHANGE a b int;'],
      quiet: ['ALTER TABLE users CHANGE a a int;', `${newT}ALTER TABLE \`t\` RENAME COLUMN \`a\` TO \`b\`;`],
    },
    sqlite: { fires: ['ALTER TABLE `users` RENAME COLUMN "a" TO "b";'], quiet: [`${newT}ALTER TABLE \`t\` RENAME COLUMN "a" TO "b";`] },
  },
  'rename-schema': {
    postgresql: { fires: ['ALTER SCHEMA "billing" RENAME TO "money";'], quiet: ['CREATE SCHEMA a;--> statement-breakpoint\nALTER SCHEMA a RENAME TO b;'] },
  },
  'rename-table': {
    postgresql: {
      fires: ['ALTER TABLE "users" RENAME TO "people";', 'ALTER TABLE "users" SET SCHEMA "auth";', 'ALTER MATERIALIZED VIEW totals RENAME TO sums;'],
      quiet: [
        'CREATE TABLE "__new_users" ("id" int);--> statement-breakpoint\nALTER TABLE "__new_users" RENAME TO "people";',
        'ALTER TABLE users RENAME TO people;--> statement-breakpoint\nCREATE VIEW users AS SELECT * FROM people;',
        'ALTER TABLE users RENAME CONSTRAINT a TO b;',
        'ALTER INDEX a RENAME TO b;',
      ],
    },
    mysql: {
      fires: ['RENAME TABLE `a` TO `b`;', 'ALTER TABLE a RENAME TO b;', 'RENAME TABLE a TO b, c TO d;'],
      quiet: [
        `${newT}RENAME TABLE \`t\` TO \`u\`;`,
        'RENAME TABLE a TO b;\n--> statement-breakpoint\nCREATE VIEW a AS SELECT id FROM b;',
        'ALTER TABLE a RENAME INDEX i TO j;',
      ],
    },
    sqlite: { fires: ['ALTER TABLE `a` RENAME TO `b`;'], quiet: [rebuild, `${newT}ALTER TABLE \`t\` RENAME TO \`u\`;`] },
  },
  'sqlite-rebuild-loss': {
    sqlite: {
      fires: [
        'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users` WHERE "name" IS NOT NULL;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
        'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id") SELECT "id" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      ],
      quiet: [rebuild],
    },
  },
  'sqlite-recreate-cascade': {
    sqlite: { fires: [rebuild], quiet: ['DROP TABLE `users`;'] },
  },
  truncate: {
    postgresql: { fires: ['TRUNCATE "users", "orders";'], quiet: ['CREATE TABLE draft (id int);--> statement-breakpoint\nTRUNCATE draft;'] },
    mysql: { fires: ['TRUNCATE TABLE users;', 'TRUNCATE users;'], quiet: [`${newT}TRUNCATE \`t\`;`] },
  },
  'truncate-cascade': {
    postgresql: { fires: ['TRUNCATE TABLE "users" RESTART IDENTITY CASCADE;'], quiet: ['TRUNCATE users RESTRICT;'] },
  },
  'update-without-where': {
    postgresql: {
      fires: [
        'ALTER TABLE "a" ADD COLUMN "b" text;--> statement-breakpoint\nUPDATE "a" SET "b" = "c", "c" = NULL;',
        'UPDATE "users" SET "plan" = \'free\';',
        "UPDATE users SET plan = 'free' WHERE 1=1;",
        "UPDATE users SET plan = 'free' WHERE 't'::boolean AND 1 <> 2;",
      ],
      quiet: [
        'ALTER TABLE "a" ADD COLUMN "b" text;--> statement-breakpoint\nUPDATE "a" SET "b" = lower("c");',
        'UPDATE users SET plan = $$free$$ WHERE plan IS NULL;',
        'CREATE TABLE draft (id int);--> statement-breakpoint\nUPDATE draft SET id = 1;',
      ],
    },
    mysql: {
      fires: ['UPDATE users SET a = 1;', 'UPDATE users SET a = 1 WHERE id = id;'],
      quiet: [
        'UPDATE users SET a = 1 WHERE a IS NULL;',
        'ALTER TABLE users ADD b text;\n--> statement-breakpoint\nUPDATE users SET b = lower(c);',
        'UPDATE users u JOIN x ON x.id = u.id SET u.a = x.a;',
      ],
    },
    sqlite: { fires: ['UPDATE users SET a = 1;'], quiet: ['UPDATE users SET a = x.a FROM x WHERE x.id = users.id;'] },
  },
};
