/** SQL that each rule of the family availability fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import { newT, newUsers, rebuild } from './texts.ts';
import type { FamilyCases } from './form.ts';

export const availabilityCases: FamilyCases = {
  'add-check-without-not-valid': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ADD CONSTRAINT "age_check" CHECK ("users"."age" > 21);',
        'ALTER DOMAIN "positive" ADD CONSTRAINT "c" CHECK (VALUE > 0);',
        'ALTER TABLE "users" ADD COLUMN "age" integer CHECK ("age" > 0);',
      ],
      quiet: [
        'ALTER TABLE "users" ADD CONSTRAINT "age_check" CHECK ("users"."age" > 21) NOT VALID;',
        `${newUsers}ALTER TABLE "users" ADD CONSTRAINT "c" CHECK ("org" > 0);`,
        'ALTER DOMAIN "positive" ADD CONSTRAINT "c" CHECK (VALUE > 0) NOT VALID;',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` ADD CONSTRAINT `k` CHECK (length(a) > 3);'],
      quiet: [`${newT}ALTER TABLE \`t\` ADD CONSTRAINT \`k\` CHECK (a > 3);`],
    },
  },
  'add-column-serial': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ADD COLUMN "n" bigserial NOT NULL;',
        'ALTER TABLE "users" ADD COLUMN "n" integer GENERATED ALWAYS AS IDENTITY (sequence name "s");',
      ],
      quiet: [`${newUsers}ALTER TABLE "users" ADD COLUMN "n" serial;`, 'ALTER TABLE "users" ADD COLUMN "serial" integer;'],
    },
    mysql: {
      fires: ['ALTER TABLE users ADD n int AUTO_INCREMENT UNIQUE;', 'ALTER TABLE users ADD n serial;'],
      quiet: [`${newT}ALTER TABLE \`t\` ADD n serial;`, 'ALTER TABLE users ADD `serial` int;'],
    },
  },
  'add-column-stored-generated': {
    postgresql: {
      fires: ['ALTER TABLE "users" ADD COLUMN "low" text GENERATED ALWAYS AS (lower("name")) STORED;'],
      quiet: [
        'ALTER TABLE "users" ADD COLUMN "low" text GENERATED ALWAYS AS (lower("name")) VIRTUAL;',
        'CREATE TABLE "a" ("b" int, "c" int GENERATED ALWAYS AS ("b") STORED);',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE users ADD g text GENERATED ALWAYS AS (lower(a)) STORED;'],
      quiet: ['ALTER TABLE users ADD g text GENERATED ALWAYS AS (lower(a)) VIRTUAL;', 'ALTER TABLE users ADD stored int;'],
    },
    sqlite: {
      fires: ['ALTER TABLE `users` ADD `g` text GENERATED ALWAYS AS (lower("a")) STORED;'],
      quiet: ['ALTER TABLE `users` ADD `g` text GENERATED ALWAYS AS (lower("a")) VIRTUAL;'],
    },
  },
  'add-column-volatile-default': {
    postgresql: {
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
        `${newUsers}ALTER TABLE "users" ADD COLUMN "key" uuid DEFAULT gen_random_uuid();`,
        'ALTER TABLE "users" ALTER COLUMN "key" SET DEFAULT gen_random_uuid();',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE users ADD k varchar(36) DEFAULT (uuid());', 'ALTER TABLE users ADD at timestamp DEFAULT (now());'],
      quiet: [
        'ALTER TABLE users ADD at timestamp DEFAULT CURRENT_TIMESTAMP;',
        "ALTER TABLE users ADD a varchar(9) DEFAULT 'x';",
        'ALTER TABLE users ADD a int DEFAULT (5);',
      ],
    },
    sqlite: {
      fires: ['ALTER TABLE `users` ADD `at` text DEFAULT CURRENT_TIMESTAMP;', 'ALTER TABLE `users` ADD `at` integer DEFAULT (unixepoch());'],
      quiet: ['ALTER TABLE `users` ADD `at` integer DEFAULT 5;', "ALTER TABLE `users` ADD `a` text DEFAULT 'x';"],
    },
  },
  'add-exclusion-constraint': {
    postgresql: {
      fires: ['ALTER TABLE "stays" ADD CONSTRAINT "e" EXCLUDE USING gist ("room" WITH =);'],
      quiet: ['CREATE TABLE "stays" ("room" integer, EXCLUDE USING gist ("room" WITH =));', 'ALTER TABLE "stays" ADD CONSTRAINT "e" UNIQUE ("room");'],
    },
  },
  'add-foreign-key-without-not-valid': {
    postgresql: {
      fires: [
        'ALTER TABLE "posts" ADD CONSTRAINT "posts_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;',
        'ALTER TABLE "posts" ADD COLUMN "author" integer DEFAULT 1 REFERENCES "users"("id");',
      ],
      quiet: [
        'CREATE TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY, "org" integer); ALTER TABLE "users" ADD CONSTRAINT "f" FOREIGN KEY ("org") REFERENCES "orgs"("id");',
        'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("author") REFERENCES "users"("id") NOT VALID;',
        `${newUsers}ALTER TABLE "users" ADD CONSTRAINT "users_org_orgs_id_fk" FOREIGN KEY ("org") REFERENCES "public"."orgs"("id");`,
        'ALTER TABLE "posts" ADD COLUMN "author" integer REFERENCES "users"("id");',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;'],
      quiet: [`${newT}ALTER TABLE \`t\` ADD CONSTRAINT \`f\` FOREIGN KEY (\`a\`) REFERENCES \`users\`(\`id\`);`, 'ALTER TABLE `posts` ADD INDEX `f` (`a`);'],
    },
  },
  'add-primary-key': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ADD PRIMARY KEY ("id");',
        'ALTER TABLE "m" ADD CONSTRAINT "m_a_b_pk" PRIMARY KEY("a","b");',
        'ALTER TABLE "m" ADD COLUMN "id" integer PRIMARY KEY;',
      ],
      quiet: [
        'ALTER TABLE "users" ADD PRIMARY KEY USING INDEX "i";',
        'CREATE TABLE "m" ("a" integer); ALTER TABLE "m" ADD CONSTRAINT "m_pk" PRIMARY KEY("a");',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` ADD PRIMARY KEY (`id`);'],
      quiet: [`${newT}ALTER TABLE \`t\` ADD PRIMARY KEY (\`id\`);`, 'ALTER TABLE users ADD KEY (id);'],
    },
  },
  'add-unique-constraint': {
    postgresql: {
      fires: ['ALTER TABLE "users" ADD CONSTRAINT "users_email_unique" UNIQUE("email");', 'ALTER TABLE "users" ADD COLUMN "email" text UNIQUE;'],
      quiet: [
        'ALTER TABLE "users" ADD CONSTRAINT "u" UNIQUE USING INDEX "i";',
        `${newUsers}ALTER TABLE "users" ADD CONSTRAINT "users_org_unique" UNIQUE("org");`,
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` ADD CONSTRAINT `u` UNIQUE(`a`);', 'CREATE UNIQUE INDEX `u` ON `users` (`a`);', 'ALTER TABLE users ADD COLUMN a int UNIQUE;'],
      quiet: ['CREATE INDEX `u` ON `users` (`a`);', `${newT}CREATE UNIQUE INDEX \`u\` ON \`t\` (\`a\`);`],
    },
    sqlite: { fires: ['CREATE UNIQUE INDEX `u` ON `users` (`a`);'], quiet: ['CREATE INDEX `u` ON `users` (`a`);'] },
  },
  'alter-column-type-rewrite': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ALTER COLUMN "age" SET DATA TYPE bigint;',
        'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE text;',
        'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE varchar(20) USING "name"::varchar(20);',
        'ALTER TABLE "users" ALTER COLUMN "mood" SET DATA TYPE "public"."mood" USING "mood"::"public"."mood";',
      ],
      quiet: [
        `${newUsers}ALTER TABLE "users" ALTER COLUMN "org" SET DATA TYPE bigint;`,
        'ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 1;',
        'ALTER TYPE "mood" RENAME TO "feeling";',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE `users` MODIFY COLUMN `a` bigint;', "ALTER TABLE users CHANGE a a enum('x','y');"],
      quiet: ['ALTER TABLE users ALTER COLUMN a SET DEFAULT 3;', `${newT}ALTER TABLE \`t\` MODIFY COLUMN \`a\` text;`],
    },
  },
  'concurrent-in-transaction': {
    postgresql: {
      fires: [
        'CREATE INDEX CONCURRENTLY "users_name_idx" ON "users" USING btree ("name");',
        'DROP INDEX CONCURRENTLY "users_name_idx";',
        'REINDEX TABLE CONCURRENTLY "users";',
        'ALTER TABLE "logs" DETACH PARTITION "logs_1" CONCURRENTLY;',
      ],
      quiet: ['CREATE INDEX "concurrently" ON "users" ("name");', 'REFRESH MATERIALIZED VIEW CONCURRENTLY "totals";', 'REINDEX TABLE "users";'],
    },
  },
  'create-index-not-concurrent': {
    postgresql: {
      fires: [
        'CREATE INDEX "users_name_idx" ON "users" USING btree ("name");',
        'CREATE UNIQUE INDEX IF NOT EXISTS "users_email_idx" ON "users" ("email");',
        `${newUsers}ALTER TABLE "users" RENAME TO "people";CREATE INDEX "i" ON "users" ("id");`,
        'CREATE TEMP TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "public"."users" ("id");',
        'CREATE TABLE "users" ("id" integer PRIMARY KEY); DROP TABLE "users"; ALTER TABLE "old" RENAME TO "users"; CREATE INDEX "i" ON "users" ("id");',
        'CREATE TEMP TABLE "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "public"."users" ("id");',
        `SET search_path = other; ${newUsers} CREATE INDEX "i" ON "public"."users" ("id");`,
        `${newUsers} SELECT pg_catalog.set_config('search_path', 'other', false); CREATE INDEX "i" ON "users" ("id");`,
      ],
      quiet: [
        'CREATE TABLE IF NOT EXISTS "users" ("id" integer PRIMARY KEY); CREATE INDEX "i" ON "users" ("id");',
        `${newUsers}CREATE INDEX "users_name_idx" ON "users" USING btree ("name");`,
        `${newUsers}CREATE INDEX "users_name_idx" ON "public"."users" USING btree ("name");`,
        [newUsers, 'CREATE INDEX "users_name_idx" ON "users" USING btree ("name");'],
        `${newUsers}ALTER TABLE "users" RENAME TO "people"; CREATE INDEX "i" ON "people" ("id");`,
        `${newUsers}ALTER TABLE "users" SET SCHEMA "auth"; CREATE INDEX "i" ON "auth"."users" ("id");`,
        'CREATE INDEX CONCURRENTLY "users_name_idx" ON "users" ("name");',
      ],
    },
  },
  'detach-partition-not-concurrent': {
    postgresql: {
      fires: ['ALTER TABLE "logs" DETACH PARTITION "logs_1";', 'ALTER TABLE "logs" ATTACH PARTITION "logs_2" FOR VALUES IN (2);'],
      quiet: [
        'CREATE TABLE "logs_2" ("a" integer); ALTER TABLE "logs" ATTACH PARTITION "logs_2" FOR VALUES IN (2);',
        'ALTER TABLE "logs" DETACH PARTITION "logs_1" CONCURRENTLY;',
      ],
    },
  },
  'drop-index-not-concurrent': {
    postgresql: { fires: ['DROP INDEX "users_name_idx";', 'DROP INDEX IF EXISTS "auth"."a";'], quiet: ['DROP INDEX CONCURRENTLY "a";', 'DROP VIEW "a";'] },
  },
  'foreign-key-without-index': {
    postgresql: {
      fires: [
        `${newUsers}ALTER TABLE "users" ADD CONSTRAINT "users_org_orgs_id_fk" FOREIGN KEY ("org") REFERENCES "public"."orgs"("id");`,
        'CREATE TABLE "posts" ("id" integer PRIMARY KEY, "author" integer REFERENCES "users"("id"));',
        'CREATE TABLE "posts" ("id" integer, "author" integer, FOREIGN KEY ("author") REFERENCES "users"("id")); CREATE INDEX "i" ON "posts" ("id", "author");',
        'CREATE TABLE "posts" ("a" integer REFERENCES "users"("id")); CREATE INDEX "i" ON "posts" ("a") WHERE "a" > 5;',
      ],
      quiet: [
        `${newUsers}ALTER TABLE "users" ADD CONSTRAINT "f" FOREIGN KEY ("org") REFERENCES "orgs"("id");--> statement-breakpoint\nCREATE INDEX "users_org_idx" ON "users" USING btree ("org");`,
        'CREATE TABLE "m" ("a" integer REFERENCES "x"("id"), "b" integer, CONSTRAINT "m_pk" PRIMARY KEY("a","b"));',
        'ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("author") REFERENCES "users"("id");',
      ],
    },
    sqlite: {
      fires: ['CREATE TABLE `p` (`id` integer PRIMARY KEY, `u` integer, FOREIGN KEY (`u`) REFERENCES `users`(`id`));'],
      quiet: [
        'CREATE TABLE `p` (`id` integer PRIMARY KEY, `u` integer, FOREIGN KEY (`u`) REFERENCES `users`(`id`));\n--> statement-breakpoint\nCREATE INDEX `i` ON `p` (`u`);',
      ],
    },
  },
  'missing-lock-timeout': {
    postgresql: {
      fires: [
        'SET lock_timeout = 0; SELECT 1;',
        "SELECT set_config('lock_timeout', '0ms', true);",
        'ALTER TABLE "users" ADD COLUMN "a" text; ALTER TABLE "users" ADD COLUMN "b" text;',
        'ALTER TABLE "users" ADD COLUMN "a" text; SET lock_timeout = \'5s\';',
      ],
      quiet: [
        'SET LOCAL lock_timeout = \'5s\'; ALTER TABLE "users" ADD COLUMN "a" text;',
        newUsers,
        "SELECT set_config('lock_timeout', '5s', true); DROP TABLE \"a\";",
      ],
    },
  },
  'missing-statement-timeout': {
    postgresql: {
      fires: ['DROP TABLE "users";', 'SET lock_timeout = \'5s\'; ALTER TABLE "users" ADD COLUMN "a" text;'],
      quiet: ['SET statement_timeout = \'5s\'; DROP TABLE "users";', 'CREATE VIEW "v" AS SELECT 1;'],
    },
  },
  'mysql-convert-charset': {
    mysql: { fires: ['ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;'], quiet: ['ALTER TABLE users DEFAULT CHARACTER SET utf8mb4;'] },
  },
  'mysql-copy-algorithm': {
    mysql: {
      fires: ['ALTER TABLE users ADD a int, ALGORITHM=COPY;', 'CREATE INDEX i ON users (a) ALGORITHM=COPY;'],
      quiet: ['ALTER TABLE users ADD a int, ALGORITHM=INPLACE;', `${newT}ALTER TABLE \`t\` ADD b int, ALGORITHM = COPY;`],
    },
  },
  'mysql-lock-option': {
    mysql: {
      fires: [
        'ALTER TABLE users ADD a int, ALGORITHM=INPLACE, LOCK=SHARED;',
        'ALTER TABLE users ADD a int, LOCK EXCLUSIVE;',
        'DROP INDEX i ON users LOCK=EXCLUSIVE;',
      ],
      quiet: ['ALTER TABLE users ADD a int, LOCK=NONE;'],
    },
  },
  'mysql-non-atomic-ddl': {
    mysql: {
      fires: ['ALTER TABLE a ADD b int;\n--> statement-breakpoint\nALTER TABLE c ADD d int;'],
      quiet: ['ALTER TABLE a ADD b int, ADD c int;', 'UPDATE a SET b = 1 WHERE c = 2;\n--> statement-breakpoint\nSELECT 1;'],
    },
  },
  'reindex-not-concurrent': {
    postgresql: { fires: ['REINDEX TABLE "users";', 'REINDEX SCHEMA "public";'], quiet: ['REINDEX (CONCURRENTLY) TABLE "users";', 'ANALYZE "users";'] },
  },
  'set-not-null-scan': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
        'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("name" IS NOT NULL) NOT VALID; ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
        'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("other" IS NOT NULL); ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
        'ALTER TABLE "users" ADD CONSTRAINT "n" NOT NULL "name";',
      ],
      quiet: [
        `${newUsers}ALTER TABLE "users" ALTER COLUMN "org" SET NOT NULL;`,
        'ALTER TABLE "users" ADD CONSTRAINT "n" CHECK ("name" IS NOT NULL) NOT VALID; ALTER TABLE "users" VALIDATE CONSTRAINT "n"; ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;',
        'ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;',
        'ALTER TABLE "users" ADD CONSTRAINT "n" NOT NULL "name" NOT VALID;',
      ],
    },
    mysql: { fires: [], quiet: ['ALTER TABLE `users` MODIFY COLUMN `a` varchar(9) NOT NULL;'] },
  },
  'sqlite-table-rebuild': {
    sqlite: { fires: [rebuild], quiet: ['ALTER TABLE `a` RENAME TO `b`;'] },
  },
  'statement-after-exclusive-lock': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" ADD COLUMN "a" text; UPDATE "users" SET "a" = \'x\';',
        ['ALTER TABLE "users" ADD COLUMN "a" text;', 'CREATE INDEX "i" ON "posts" ("b");'],
      ],
      quiet: [
        'UPDATE "users" SET "a" = \'x\'; ALTER TABLE "users" ADD COLUMN "b" text;',
        'ALTER TABLE "users" ADD COLUMN "a" text; ALTER TABLE "users" ADD COLUMN "b" text;',
        `${newUsers}UPDATE "users" SET "org" = 1;`,
      ],
    },
  },
  'table-rewrite-maintenance': {
    postgresql: {
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
        `${newUsers}ALTER TABLE "users" SET UNLOGGED;`,
      ],
    },
    mysql: {
      fires: ['OPTIMIZE TABLE users;', 'ALTER TABLE users ENGINE=InnoDB;', 'ALTER TABLE users FORCE;', "ALTER TABLE users ROW_FORMAT=DYNAMIC COMMENT='x';"],
      quiet: ['ANALYZE TABLE users;', "ALTER TABLE users COMMENT='x';"],
    },
    sqlite: { fires: ['VACUUM;'], quiet: ['ANALYZE;'] },
  },
  'unbatched-data-change': {
    postgresql: {
      fires: [
        'UPDATE "users" SET "a" = 1 WHERE "a" IS NULL;',
        'DELETE FROM "users" WHERE "a" = 1;',
        'INSERT INTO "archive" SELECT * FROM "users";',
        'WITH gone AS (DELETE FROM "users" RETURNING *) SELECT count(*) FROM gone;',
      ],
      quiet: [
        'INSERT INTO "users" ("name") VALUES (\'a\'), (\'b\');',
        `${newUsers}INSERT INTO "users" SELECT * FROM "old";`,
        'SELECT * FROM "users";',
        'INSERT INTO "users" SELECT 1;',
      ],
    },
    mysql: {
      fires: ['UPDATE users SET a = 1 WHERE a IS NULL;', 'INSERT INTO archive SELECT * FROM users;', 'WITH x AS (SELECT 1) DELETE FROM users WHERE id = 1;'],
      quiet: ["INSERT INTO users (a) VALUES ('x');", 'INSERT INTO users SELECT 1;'],
    },
    sqlite: { fires: ['UPDATE users SET a = 1 WHERE b = 2;'], quiet: [rebuild, "INSERT INTO users (a) VALUES ('x');"] },
  },
  'validate-in-same-transaction': {
    postgresql: {
      fires: [
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID; ALTER TABLE "a" VALIDATE CONSTRAINT "c";',
        ['ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID;', 'ALTER TABLE "public"."a" VALIDATE CONSTRAINT "c";'],
      ],
      quiet: [
        'ALTER TABLE "a" VALIDATE CONSTRAINT "c";',
        'ALTER TABLE "a" ADD CONSTRAINT "c" CHECK ("b" > 0) NOT VALID; ALTER TABLE "a" VALIDATE CONSTRAINT "d"; ALTER TABLE "x" VALIDATE CONSTRAINT "c";',
      ],
    },
  },
};
