/** SQL that each rule of the family integrity fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import { newT, newUsers, rebuild } from './texts.ts';
import type { FamilyCases } from './form.ts';

export const integrityCases: FamilyCases = {
  'add-required-column': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ADD COLUMN "name" text NOT NULL;',
        'ALTER TABLE "users" ADD COLUMN "name" text DEFAULT NULL NOT NULL;',
        'ALTER TABLE "users" ADD COLUMN "id" uuid PRIMARY KEY;',
        'ALTER TABLE "auth"."users" ADD COLUMN "name" text NOT NULL; CREATE TABLE "users" ("id" integer PRIMARY KEY);',
      ],
      quiet: [
        'ALTER TABLE "users" ADD COLUMN "name" text;',
        'ALTER TABLE "users" ADD COLUMN "name" text DEFAULT \'x\' NOT NULL;',
        'ALTER TABLE "users" ADD COLUMN "n" serial NOT NULL;',
        'ALTER TABLE "users" ADD COLUMN "n" integer GENERATED ALWAYS AS (1) STORED NOT NULL;',
        `${newUsers}ALTER TABLE "users" ADD COLUMN "name" text NOT NULL;`,
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` ADD `age` int NOT NULL;'],
      quiet: [
        'ALTER TABLE `users` ADD `age` int DEFAULT 0 NOT NULL;',
        'ALTER TABLE `users` ADD `age` int;',
        `${newT}ALTER TABLE \`t\` ADD \`age\` int NOT NULL;`,
      ],
    },
    sqlite: { fires: ['ALTER TABLE `users` ADD `age` integer NOT NULL;'], quiet: ['ALTER TABLE `users` ADD `age` integer DEFAULT 5 NOT NULL;'] },
  },
  'cascade-delete-added': {
    postgresql: {
      fires: [
        'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;',
        'CREATE TABLE "posts" ("id" integer PRIMARY KEY, "a" integer REFERENCES "users"("id") ON DELETE CASCADE);',
        'CREATE TABLE "posts" ("a" integer PRIMARY KEY, FOREIGN KEY ("a") REFERENCES "users"("id") ON DELETE CASCADE);',
      ],
      quiet: [
        'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "users"("id") ON DELETE set null ON UPDATE cascade;',
        'DROP TABLE "posts" CASCADE;',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE cascade;'],
      quiet: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE cascade;'],
    },
    sqlite: {
      fires: ['ALTER TABLE `p` ADD `u` integer REFERENCES users(id) ON DELETE CASCADE;'],
      quiet: ['ALTER TABLE `p` ADD `u` integer REFERENCES users(id);'],
    },
  },
  'constraint-left-not-valid': {
    postgresql: {
      fires: [
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID;',
        'ALTER TABLE "a" VALIDATE CONSTRAINT "c"; ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID;',
      ],
      quiet: [
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0);',
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID; ALTER TABLE "a" VALIDATE CONSTRAINT "c";',
      ],
    },
  },
  'deploy-lock-released': {
    postgresql: {
      fires: [
        'SELECT pg_advisory_unlock_all();',
        'SELECT pg_catalog.pg_advisory_unlock(7);',
        'INSERT INTO "a" SELECT 1 WHERE (SELECT U&"pg_!0061dvisory_unlock_all" UESCAPE \'!\' ()) IS NULL;',
        'DO $$ BEGIN IF EXISTS (SELECT 1) THEN PERFORM pg_advisory_unlock_shared(1, 2); END IF; END $$;',
        'DISCARD ALL;',
        'DISCARD TEMP;',
        'DEALLOCATE ALL;',
      ],
      quiet: [
        'SELECT pg_advisory_xact_lock(7);',
        'COMMENT ON TABLE "a" IS \'pg_advisory_unlock_all()\';',
        'INSERT INTO "a" VALUES (\'pg_advisory_unlock_all()\');',
        'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_unlock_all(); END $$;',
        'DEALLOCATE "p";',
      ],
    },
  },
  'drop-check': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" DROP CONSTRAINT "age_check";',
        'ALTER TABLE "users" DROP CONSTRAINT "grown_up"; ALTER TABLE "users" ADD CONSTRAINT "grown_up" CHECK ("age" > 3);',
      ],
      quiet: ['ALTER TABLE "users" ADD CONSTRAINT "age_check" CHECK ("age" > 3);', 'ALTER TABLE "users" DROP CONSTRAINT "users_pkey";'],
    },
    mysql: { fires: ['ALTER TABLE `posts` DROP CHECK `c`;'], quiet: ['ALTER TABLE posts DROP `check`;'] },
  },
  'drop-constraint': {
    postgresql: {
      fires: ['ALTER TABLE "users" DROP CONSTRAINT "grown_up";'],
      quiet: [
        'ALTER TABLE "users" DROP CONSTRAINT "users_org_fk";',
        'ALTER TABLE "users" ADD CONSTRAINT "g" CHECK ("a" > 1); ALTER TABLE "users" DROP CONSTRAINT "g";',
      ],
    },
    mysql: { fires: ['ALTER TABLE `posts` DROP CONSTRAINT `c`;'], quiet: ['ALTER TABLE `posts` DROP INDEX `c`;'] },
  },
  'drop-foreign-key': {
    postgresql: {
      fires: ['ALTER TABLE "posts" DROP CONSTRAINT "posts_author_users_id_fk";', 'ALTER TABLE "posts" DROP CONSTRAINT IF EXISTS "posts_author_users_id_fkey";'],
      quiet: [
        'ALTER TABLE "posts" DROP CONSTRAINT "f_fk";\n--> statement-breakpoint\nALTER TABLE "posts" ADD CONSTRAINT "f_fk" FOREIGN KEY ("a") REFERENCES "users"("id") ON DELETE cascade;',
        'ALTER TABLE "posts" DROP CONSTRAINT "posts_title_unique";',
        'ALTER TABLE "posts" DROP CONSTRAINT "posts_author_id_users_id_fk";\n--> statement-breakpoint\nALTER TABLE "posts" DROP COLUMN "author_id";',
        `${newUsers}ALTER TABLE "users" DROP CONSTRAINT "users_org_fk";`,
      ],
    },
    mysql: { fires: ['ALTER TABLE `posts` DROP FOREIGN KEY `f`;'], quiet: [`${newT}ALTER TABLE \`t\` DROP FOREIGN KEY \`f\`;`] },
  },
  'drop-not-null': {
    postgresql: {
      fires: ['ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;'],
      quiet: ['ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;', `${newUsers}ALTER TABLE "users" ALTER COLUMN "org" DROP NOT NULL;`],
    },
    mysql: { fires: [], quiet: ['ALTER TABLE `users` MODIFY COLUMN `a` bigint;'] },
  },
  'drop-primary-key': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" DROP CONSTRAINT "users_pkey";',
        'ALTER TABLE "m" DROP CONSTRAINT "m_a_b_pk"; ALTER TABLE "m" ADD CONSTRAINT "m_a_pk" PRIMARY KEY("a");',
      ],
      quiet: ['ALTER TABLE "users" DROP CONSTRAINT "users_email_unique";', `${newUsers}ALTER TABLE "users" DROP CONSTRAINT "users_pkey";`],
    },
    mysql: { fires: ['ALTER TABLE `posts` DROP PRIMARY KEY;'], quiet: ['ALTER TABLE `posts` DROP KEY `c`;'] },
  },
  'drop-unique': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" DROP CONSTRAINT "users_email_unique";',
        'ALTER TABLE "users" DROP CONSTRAINT "users_email_key";',
        'DROP INDEX "users_email_unique";',
      ],
      quiet: ['DROP INDEX "users_email_idx";', 'ALTER TABLE "users" DROP CONSTRAINT "users_email_fk";'],
    },
  },
  'enforcement-disabled': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" DISABLE TRIGGER ALL;',
        'ALTER TABLE "users" DISABLE TRIGGER "t";',
        'ALTER TABLE "users" ENABLE REPLICA TRIGGER "t";',
        'SET session_replication_role = replica;',
        "SELECT set_config('session_replication_role', 'replica', true);",
        "SELECT 1 FROM (SELECT set_config('session_replication_role', 'replica', true)) AS x;",
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT ENFORCED;',
        'ALTER TABLE "a" ADD COLUMN "b" integer CHECK ("b" > 0) NOT ENFORCED;',
        'ALTER TABLE "a" ALTER CONSTRAINT "c" NOT ENFORCED;',
        "UPDATE pg_trigger SET tgenabled = 'D';",
      ],
      quiet: [
        'ALTER TABLE "users" ENABLE TRIGGER ALL;',
        'SET session_replication_role = origin;',
        'RESET session_replication_role;',
        'ALTER TABLE "a" ADD CONSTRAINT "c" FOREIGN KEY ("b") REFERENCES "users"("id");',
        'ALTER TABLE "a" ADD COLUMN "b" integer REFERENCES "users"("id") CHECK ("b" > 0);',
        'ALTER TABLE "a" ALTER CONSTRAINT "c" DEFERRABLE;',
        'SELECT * FROM pg_trigger;',
      ],
    },
    mysql: {
      fires: [
        'SET FOREIGN_KEY_CHECKS = 0;',
        'SET SESSION unique_checks=OFF;',
        'SET @@session.foreign_key_checks = 0;',
        'ALTER TABLE a ALTER CHECK c NOT ENFORCED;',
      ],
      quiet: ['SET FOREIGN_KEY_CHECKS = 1;', 'ALTER TABLE a ALTER CHECK c ENFORCED;'],
    },
    sqlite: {
      fires: [
        'PRAGMA writable_schema=ON;',
        'PRAGMA foreign_keys=OFF;',
        'PRAGMA ignore_check_constraints(1);',
        "UPDATE sqlite_master SET sql = '' WHERE name = 't';",
      ],
      quiet: [rebuild, 'PRAGMA foreign_keys=ON;', 'PRAGMA defer_foreign_keys=ON;'],
    },
  },
  'enum-value-unordered': {
    postgresql: {
      fires: ['ALTER TYPE "public"."mood" ADD VALUE \'great\';'],
      quiet: [
        'ALTER TYPE "public"."mood" ADD VALUE \'great\' BEFORE \'sad\';',
        "ALTER TYPE \"mood\" RENAME VALUE 'a' TO 'b';",
        'CREATE TYPE "mood" AS ENUM(\'a\'); ALTER TYPE "public"."mood" ADD VALUE \'b\';',
      ],
    },
  },
  'enum-value-used': {
    postgresql: {
      fires: [
        'ALTER TYPE "mood" ADD VALUE \'great\'; ALTER TABLE "users" ALTER COLUMN "mood" SET DEFAULT \'great\';',
        ['ALTER TYPE "mood" ADD VALUE \'great\';', 'UPDATE "users" SET "mood" = \'great\'::"mood";'],
      ],
      quiet: [
        'ALTER TABLE "users" ALTER COLUMN "mood" SET DEFAULT \'great\'; ALTER TYPE "mood" ADD VALUE \'great\';',
        'CREATE TYPE "mood" AS ENUM(\'a\'); ALTER TYPE "mood" ADD VALUE \'great\'; CREATE TABLE "x" ("m" "mood" DEFAULT \'great\');',
        'ALTER TYPE "mood" RENAME VALUE \'good\' TO \'great\'; UPDATE "users" SET "mood" = \'great\';',
        'ALTER TYPE "mood" ADD VALUE \'great\'; ALTER TABLE "users" ADD COLUMN "great" text;',
      ],
    },
  },
  'migrations-table-tamper': {
    postgresql: {
      fires: [
        'DELETE FROM "drizzle"."__drizzle_migrations";',
        'DROP TABLE drizzle.__drizzle_migrations;',
        'ALTER TABLE "__drizzle_migrations" ADD COLUMN "a" text;',
        'DROP SCHEMA "drizzle" CASCADE;',
        'ALTER SCHEMA drizzle RENAME TO old;',
        'DO $$ BEGIN DELETE FROM drizzle.__drizzle_migrations; END $$;',
        'DELETE FROM drizzle.U&"\\005f\\005fdrizzle_migrations";',
        "SELECT query_to_xml('delete from drizzle.__drizzle_migrations', true, true, '');",
      ],
      quiet: ['SELECT * FROM "drizzle"."__drizzle_migrations";', 'DELETE FROM "drizzle"."migrations"; -- not __drizzle_migrations', 'DROP SCHEMA "old";'],
    },
    mysql: {
      fires: ['DELETE FROM `__drizzle_migrations` WHERE id = 1;', 'DROP TABLE __drizzle_migrations;'],
      quiet: ['SELECT * FROM `__drizzle_migrations`;'],
    },
    sqlite: { fires: ["INSERT INTO __drizzle_migrations (hash) VALUES ('x');"], quiet: ['SELECT 1 FROM __drizzle_migrations;'] },
  },
  'mysql-inline-references-ignored': {
    mysql: {
      fires: ['CREATE TABLE `p` (`id` int PRIMARY KEY, `a` int REFERENCES `users`(`id`));'],
      quiet: ['CREATE TABLE `p` (`id` int PRIMARY KEY, `a` int, FOREIGN KEY (`a`) REFERENCES `users`(`id`));'],
    },
  },
  'narrow-column-type': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ALTER COLUMN "age" SET DATA TYPE smallint;',
        'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE varchar(20);',
        'ALTER TABLE "users" ALTER COLUMN "price" SET DATA TYPE numeric(5, 2) USING "price"::numeric(5, 2);',
        'ALTER TABLE "users" ALTER COLUMN "at" SET DATA TYPE timestamp (3);',
      ],
      quiet: [
        'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE text;',
        'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE varchar;',
        `${newUsers}ALTER TABLE "users" ALTER COLUMN "org" SET DATA TYPE smallint;`,
      ],
    },
    mysql: {
      fires: ['ALTER TABLE users MODIFY a varchar(20);', 'ALTER TABLE users MODIFY id smallint NOT NULL AUTO_INCREMENT;'],
      quiet: ['ALTER TABLE users MODIFY a longtext;'],
    },
  },
  'rename-enum-value': {
    postgresql: {
      fires: ['ALTER TYPE "public"."mood" RENAME VALUE \'sad\' TO \'low\';'],
      quiet: [
        'CREATE TYPE "public"."mood" AS ENUM(\'sad\');--> statement-breakpoint\nALTER TYPE "mood" RENAME VALUE \'sad\' TO \'low\';',
        'ALTER TYPE "mood" ADD VALUE \'x\';',
      ],
    },
  },
  'session-left-changed': {
    postgresql: {
      fires: [
        'SET search_path = "shop";',
        'SET LOCAL search_path = "shop";',
        'SET LOCAL standard_conforming_strings = off;',
        "SELECT set_config('search_path', '', true);",
        'SET standard_conforming_strings = off;',
        "SET SESSION lock_timeout = '5s';",
        'SET ROLE "owner";',
        "SELECT pg_catalog.set_config('search_path', '', false);",
        'DO $$ BEGIN SET search_path = "shop"; END $$;',
        'RESET search_path; SET search_path = "shop";',
        'SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;',
        'RESET ALL;',
        'LISTEN "a";',
        'PREPARE "p" AS SELECT 1;',
        'DECLARE "c" CURSOR WITH HOLD FOR SELECT 1;',
        'SELECT pg_advisory_lock(7);',
      ],
      quiet: [
        "SET LOCAL lock_timeout = '5s';",
        'SET LOCAL search_path = "shop"; CREATE TABLE "a" ("b" integer PRIMARY KEY);\n--> statement-breakpoint\nRESET search_path;',
        'SET search_path = "shop"; CREATE TABLE "a" ("b" integer PRIMARY KEY);\n--> statement-breakpoint\nRESET search_path;',
        'SET ROLE "owner"; ANALYZE "a"; SET ROLE NONE;',
        'SET LOCAL ROLE "owner"; ANALYZE "a"; RESET ROLE;',
        'SET TRANSACTION READ ONLY;',
        'SET CONSTRAINTS ALL DEFERRED;',
        'ALTER ROLE "a" SET search_path = "shop";',
        'SELECT pg_advisory_xact_lock(7);',
        'DECLARE "c" CURSOR FOR SELECT 1;',
      ],
    },
  },
  'sqlite-rebuild-invents-values': {
    sqlite: { fires: [], quiet: [rebuild] },
  },
  'statement-without-breakpoint': {
    mysql: {
      fires: ['SELECT 1; SELECT 2;'],
      quiet: [
        'SELECT 1;;',
        'SELECT 1;\n--> statement-breakpoint\nSELECT 2;',
        'CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.a = 1; SET NEW.b = 2; END;',
      ],
    },
    sqlite: {
      fires: ['SELECT 1; SELECT 2;', 'CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; END; DROP TABLE users;'],
      quiet: ['CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM u; END;'],
    },
  },
  'table-without-primary-key': {
    postgresql: {
      fires: ['CREATE TABLE "a" ("b" integer NOT NULL);', 'CREATE TABLE "a" AS SELECT 1 AS b;', 'CREATE TABLE "a" (LIKE "c");'],
      quiet: [
        newUsers,
        'CREATE TABLE "m" ("a" integer, "b" integer, CONSTRAINT "m_a_b_pk" PRIMARY KEY("a","b"));',
        ['CREATE TABLE "a" ("b" integer);', 'ALTER TABLE "a" ADD PRIMARY KEY ("b");'],
        'CREATE TABLE "p1" PARTITION OF "p" FOR VALUES IN (1);',
        'CREATE TEMP TABLE "t" ("b" integer);',
        'CREATE TABLE "a" (LIKE "c" INCLUDING ALL);',
        'CREATE MATERIALIZED VIEW "v" AS SELECT 1 AS b;',
      ],
    },
    mysql: {
      fires: ['CREATE TABLE `logs` (`a` text);', 'CREATE TABLE IF NOT EXISTS logs (a text);', 'CREATE TABLE logs AS SELECT a FROM users;'],
      quiet: [
        `${newT}SELECT 1;`,
        'CREATE TABLE `logs` (`a` int);\n--> statement-breakpoint\nALTER TABLE `logs` ADD PRIMARY KEY (`a`);',
        'CREATE TABLE `x` LIKE `y`;',
      ],
    },
  },
  'transaction-control-in-migration': {
    postgresql: {
      fires: [
        'BEGIN; CREATE TABLE "a" ("b" integer); COMMIT;',
        'SAVEPOINT s;',
        'ROLLBACK;',
        'INSERT INTO "a" VALUES (\'--\'); COMMIT;',
        'END AND CHAIN;',
        "PREPARE TRANSACTION 'a';",
      ],
      quiet: [
        'SET CONSTRAINTS ALL DEFERRED;',
        'COMMENT ON TABLE "a" IS \'COMMIT\';',
        'INSERT INTO "a" VALUES (\'first; COMMIT later\');',
        '-- COMMIT;\nSELECT CASE WHEN true THEN 1 END;',
        'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;',
      ],
    },
    mysql: { fires: ['START TRANSACTION;', 'COMMIT;'], quiet: ['SELECT 1;'] },
    sqlite: { fires: ['BEGIN IMMEDIATE;', 'COMMIT;'], quiet: ['CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; END;'] },
  },
};
