/** SQL that each rule on availability fires on, and near misses. Statements in drizzle-kit's own words where it writes such. */
import type { Cases } from './sql.ts';

const newTable = 'CREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "org" integer);\n--> statement-breakpoint\n';

export const availabilityCases: Readonly<Record<string, Cases>> = {
  'availability/create-index-not-concurrent': {
    fires: [
      'CREATE INDEX "users_name_idx" ON "users" USING btree ("name");',
      'CREATE UNIQUE INDEX IF NOT EXISTS "users_email_idx" ON "users" ("email");',
      `${newTable}ALTER TABLE "users" RENAME TO "people";CREATE INDEX "i" ON "users" ("id");`,
      'CREATE TEMP TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "public"."users" ("id");',
      'CREATE TABLE "users" ("id" integer PRIMARY KEY); DROP TABLE "users"; ALTER TABLE "old" RENAME TO "users"; CREATE INDEX "i" ON "users" ("id");',
      'CREATE TEMP TABLE "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "public"."users" ("id");',
      `SET search_path = other; ${newTable} CREATE INDEX "i" ON "public"."users" ("id");`,
      `${newTable} SELECT pg_catalog.set_config('search_path', 'other', false); CREATE INDEX "i" ON "users" ("id");`,
    ],
    quiet: [
      'CREATE TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "users" ("id");',
      `${newTable}CREATE INDEX "users_name_idx" ON "users" USING btree ("name");`,
      `${newTable}CREATE INDEX "users_name_idx" ON "public"."users" USING btree ("name");`,
      [newTable, 'CREATE INDEX "users_name_idx" ON "users" USING btree ("name");'],
      `${newTable}ALTER TABLE "users" RENAME TO "people"; CREATE INDEX "i" ON "people" ("id");`,
      `${newTable}ALTER TABLE "users" SET SCHEMA "auth"; CREATE INDEX "i" ON "auth"."users" ("id");`,
      'CREATE INDEX CONCURRENTLY "users_name_idx" ON "users" ("name");',
    ],
  },
  'availability/drop-index-not-concurrent': {
    fires: ['DROP INDEX "users_name_idx";', 'DROP INDEX IF EXISTS "auth"."a";'],
    quiet: ['DROP INDEX CONCURRENTLY "a";', 'DROP VIEW "a";'],
  },
  'availability/concurrent-in-transaction': {
    fires: [
      'CREATE INDEX CONCURRENTLY "users_name_idx" ON "users" USING btree ("name");',
      'DROP INDEX CONCURRENTLY "users_name_idx";',
      'REINDEX TABLE CONCURRENTLY "users";',
      'ALTER TABLE "logs" DETACH PARTITION "logs_1" CONCURRENTLY;',
    ],
    quiet: ['CREATE INDEX "concurrently" ON "users" ("name");', 'REFRESH MATERIALIZED VIEW CONCURRENTLY "totals";', 'REINDEX TABLE "users";'],
  },
  'availability/reindex-not-concurrent': {
    fires: ['REINDEX TABLE "users";', 'REINDEX SCHEMA "public";'],
    quiet: ['REINDEX (CONCURRENTLY) TABLE "users";', 'ANALYZE "users";'],
  },
  'availability/alter-column-type-rewrite': {
    fires: [
      'ALTER TABLE "users" ALTER COLUMN "age" SET DATA TYPE bigint;',
      'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE text;',
      'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE varchar(20) USING "name"::varchar(20);',
      'ALTER TABLE "users" ALTER COLUMN "mood" SET DATA TYPE "public"."mood" USING "mood"::"public"."mood";',
    ],
    quiet: [
      `${newTable}ALTER TABLE "users" ALTER COLUMN "org" SET DATA TYPE bigint;`,
      'ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 1;',
      'ALTER TYPE "mood" RENAME TO "feeling";',
    ],
  },
  'availability/set-not-null-scan': {
    fires: [
      'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
      'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("name" IS NOT NULL) NOT VALID; ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
      'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("other" IS NOT NULL); ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
      'ALTER TABLE "users" ADD CONSTRAINT "n" NOT NULL "name";',
    ],
    quiet: [
      `${newTable}ALTER TABLE "users" ALTER COLUMN "org" SET NOT NULL;`,
      'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("name" IS NOT NULL) NOT VALID; ALTER TABLE "users" VALIDATE CONSTRAINT "n"; ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
      'ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;',
      'ALTER TABLE "users" ADD CONSTRAINT "n" NOT NULL "name" NOT VALID;',
    ],
  },
  'availability/add-foreign-key-without-not-valid': {
    fires: [
      'ALTER TABLE "posts" ADD CONSTRAINT "posts_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;',
      'ALTER TABLE "posts" ADD COLUMN "author" integer DEFAULT 1 REFERENCES "users"("id");',
    ],
    quiet: [
      'CREATE TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY, "org" integer); ALTER TABLE "users" ADD CONSTRAINT "f" FOREIGN KEY ("org") REFERENCES "orgs"("id");',
      'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("author") REFERENCES "users"("id") NOT VALID;',
      `${newTable}ALTER TABLE "users" ADD CONSTRAINT "users_org_orgs_id_fk" FOREIGN KEY ("org") REFERENCES "public"."orgs"("id");`,
      'ALTER TABLE "posts" ADD COLUMN "author" integer REFERENCES "users"("id");',
    ],
  },
  'availability/add-check-without-not-valid': {
    fires: [
      'ALTER TABLE "users" ADD CONSTRAINT "age_check" CHECK ("users"."age" > 21);',
      'ALTER DOMAIN "positive" ADD CONSTRAINT "c" CHECK (VALUE > 0);',
      'ALTER TABLE "users" ADD COLUMN "age" integer CHECK ("age" > 0);',
    ],
    quiet: [
      'ALTER TABLE "users" ADD CONSTRAINT "age_check" CHECK ("users"."age" > 21) NOT VALID;',
      `${newTable}ALTER TABLE "users" ADD CONSTRAINT "c" CHECK ("org" > 0);`,
      'ALTER DOMAIN "positive" ADD CONSTRAINT "c" CHECK (VALUE > 0) NOT VALID;',
    ],
  },
  'availability/validate-in-same-transaction': {
    fires: [
      'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID; ALTER TABLE "a" VALIDATE CONSTRAINT "c";',
      ['ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID;', 'ALTER TABLE "public"."a" VALIDATE CONSTRAINT "c";'],
    ],
    quiet: [
      'ALTER TABLE "a" VALIDATE CONSTRAINT "c";',
      'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID; ALTER TABLE "a" VALIDATE CONSTRAINT "d"; ALTER TABLE "x" VALIDATE CONSTRAINT "c";',
    ],
  },
  'availability/add-unique-constraint': {
    fires: ['ALTER TABLE "users" ADD CONSTRAINT "users_email_unique" UNIQUE("email");', 'ALTER TABLE "users" ADD COLUMN "email" text UNIQUE;'],
    quiet: [
      'ALTER TABLE "users" ADD CONSTRAINT "u" UNIQUE USING INDEX "i";',
      `${newTable}ALTER TABLE "users" ADD CONSTRAINT "users_org_unique" UNIQUE("org");`,
    ],
  },
  'availability/add-exclusion-constraint': {
    fires: ['ALTER TABLE "stays" ADD CONSTRAINT "e" EXCLUDE USING gist ("room" WITH =);'],
    quiet: ['CREATE TABLE "stays" ("room" integer, EXCLUDE USING gist ("room" WITH =));', 'ALTER TABLE "stays" ADD CONSTRAINT "e" UNIQUE ("room");'],
  },
  'availability/add-primary-key': {
    fires: [
      'ALTER TABLE "users" ADD PRIMARY KEY ("id");',
      'ALTER TABLE "m" ADD CONSTRAINT "m_a_b_pk" PRIMARY KEY("a","b");',
      'ALTER TABLE "m" ADD COLUMN "id" integer PRIMARY KEY;',
    ],
    quiet: ['ALTER TABLE "users" ADD PRIMARY KEY USING INDEX "i";', 'CREATE TABLE "m" ("a" integer); ALTER TABLE "m" ADD CONSTRAINT "m_pk" PRIMARY KEY("a");'],
  },
  'availability/add-column-volatile-default': {
    fires: [
      'ALTER TABLE "users" ADD COLUMN "key" uuid DEFAULT gen_random_uuid() NOT NULL;',
      'ALTER TABLE "users" ADD COLUMN "key" text DEFAULT lower(my_function(1));',
      'ALTER TABLE "users" ADD COLUMN "at" timestamp DEFAULT clock_timestamp();',
      'ALTER TABLE "users" ADD COLUMN "at" timestamp DEFAULT other.now();',
    ],
    quiet: [
      'ALTER TABLE "users" ADD COLUMN "at" timestamp DEFAULT now() NOT NULL;',
      'ALTER TABLE "users" ADD COLUMN "at" timestamp DEFAULT CURRENT_TIMESTAMP;',
      'ALTER TABLE "users" ADD COLUMN "a" jsonb DEFAULT \'{}\'::jsonb;',
      `${newTable}ALTER TABLE "users" ADD COLUMN "key" uuid DEFAULT gen_random_uuid();`,
      'ALTER TABLE "users" ALTER COLUMN "key" SET DEFAULT gen_random_uuid();',
    ],
  },
  'availability/add-column-stored-generated': {
    fires: ['ALTER TABLE "users" ADD COLUMN "low" text GENERATED ALWAYS AS (lower("name")) STORED;'],
    quiet: [
      'ALTER TABLE "users" ADD COLUMN "low" text GENERATED ALWAYS AS (lower("name")) VIRTUAL;',
      'CREATE TABLE "a" ("b" int, "c" int GENERATED ALWAYS AS ("b") STORED);',
    ],
  },
  'availability/add-column-serial': {
    fires: [
      'ALTER TABLE "users" ADD COLUMN "n" bigserial NOT NULL;',
      'ALTER TABLE "users" ADD COLUMN "n" integer GENERATED ALWAYS AS IDENTITY (sequence name "s");',
    ],
    quiet: [`${newTable}ALTER TABLE "users" ADD COLUMN "n" serial;`, 'ALTER TABLE "users" ADD COLUMN "serial" integer;'],
  },
  'availability/missing-lock-timeout': {
    fires: [
      'SET lock_timeout = 0; SELECT 1;',
      "SELECT set_config('lock_timeout', '0ms', true);",
      'ALTER TABLE "users" ADD COLUMN "a" text; ALTER TABLE "users" ADD COLUMN "b" text;',
      'ALTER TABLE "users" ADD COLUMN "a" text; SET lock_timeout = \'5s\';',
    ],
    quiet: [
      'SET LOCAL lock_timeout = \'5s\'; ALTER TABLE "users" ADD COLUMN "a" text;',
      newTable,
      "SELECT set_config('lock_timeout', '5s', true); DROP TABLE \"a\";",
    ],
  },
  'availability/missing-statement-timeout': {
    fires: ['DROP TABLE "users";', 'SET lock_timeout = \'5s\'; ALTER TABLE "users" ADD COLUMN "a" text;'],
    quiet: ['SET statement_timeout = \'5s\'; DROP TABLE "users";', 'CREATE VIEW "v" AS SELECT 1;'],
  },
  'availability/statement-after-exclusive-lock': {
    fires: [
      'ALTER TABLE "users" ADD COLUMN "a" text; UPDATE "users" SET "a" = \'x\';',
      ['ALTER TABLE "users" ADD COLUMN "a" text;', 'CREATE INDEX "i" ON "posts" ("b");'],
    ],
    quiet: [
      'UPDATE "users" SET "a" = \'x\'; ALTER TABLE "users" ADD COLUMN "b" text;',
      'ALTER TABLE "users" ADD COLUMN "a" text; ALTER TABLE "users" ADD COLUMN "b" text;',
      `${newTable}UPDATE "users" SET "org" = 1;`,
    ],
  },
  'availability/table-rewrite-maintenance': {
    fires: [
      'VACUUM FULL "users";',
      'CLUSTER "users" USING "i";',
      'ALTER TABLE "users" SET UNLOGGED;',
      'ALTER TABLE "users" SET TABLESPACE "fast";',
      'REFRESH MATERIALIZED VIEW "totals";',
    ],
    quiet: [
      'REFRESH MATERIALIZED VIEW CONCURRENTLY "totals";',
      'REFRESH MATERIALIZED VIEW "totals" WITH NO DATA;',
      'CREATE MATERIALIZED VIEW "totals" AS SELECT 1 AS a; REFRESH MATERIALIZED VIEW "totals";',
      'ANALYZE "users";',
      `${newTable}ALTER TABLE "users" SET UNLOGGED;`,
    ],
  },
  'availability/detach-partition-not-concurrent': {
    fires: ['ALTER TABLE "logs" DETACH PARTITION "logs_1";', 'ALTER TABLE "logs" ATTACH PARTITION "logs_2" FOR VALUES IN (2);'],
    quiet: [
      'CREATE TABLE "logs_2" ("a" integer); ALTER TABLE "logs" ATTACH PARTITION "logs_2" FOR VALUES IN (2);',
      'ALTER TABLE "logs" DETACH PARTITION "logs_1" CONCURRENTLY;',
    ],
  },
  'availability/foreign-key-without-index': {
    fires: [
      `${newTable}ALTER TABLE "users" ADD CONSTRAINT "users_org_orgs_id_fk" FOREIGN KEY ("org") REFERENCES "public"."orgs"("id");`,
      'CREATE TABLE "posts" ("id" integer PRIMARY KEY, "author" integer REFERENCES "users"("id"));',
      'CREATE TABLE "posts" ("id" integer, "author" integer, FOREIGN KEY ("author") REFERENCES "users"("id")); CREATE INDEX "i" ON "posts" ("id", "author");',
      'CREATE TABLE "posts" ("a" integer REFERENCES "users"("id")); CREATE INDEX "i" ON "posts" ("a") WHERE "a" > 5;',
    ],
    quiet: [
      `${newTable}ALTER TABLE "users" ADD CONSTRAINT "f" FOREIGN KEY ("org") REFERENCES "orgs"("id");--> statement-breakpoint\nCREATE INDEX "users_org_idx" ON "users" USING btree ("org");`,
      'CREATE TABLE "m" ("a" integer REFERENCES "x"("id"), "b" integer, CONSTRAINT "m_pk" PRIMARY KEY("a","b"));',
      'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("author") REFERENCES "users"("id");',
    ],
  },
  'availability/unbatched-data-change': {
    fires: [
      'UPDATE "users" SET "a" = 1 WHERE "a" IS NULL;',
      'DELETE FROM "users" WHERE "a" = 1;',
      'INSERT INTO "archive" SELECT * FROM "users";',
      'WITH gone AS (DELETE FROM "users" RETURNING *) SELECT count(*) FROM gone;',
    ],
    quiet: [
      'INSERT INTO "users" ("name") VALUES (\'a\'), (\'b\');',
      `${newTable}INSERT INTO "users" SELECT * FROM "old";`,
      'SELECT * FROM "users";',
      'INSERT INTO "users" SELECT 1;',
    ],
  },
};
