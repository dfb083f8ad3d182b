import { describe, expect, it } from 'vitest';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import { isLedgerOnly, readsCatalogOnly } from '../../src/sql/own-statements.ts';
import { nodeOf } from './facts.ts';

const ledger = '"drizzle"."__drizzle_migrations"';

/** As drizzle-orm 0.45 and 1.0 write them, with parameters and with the values in the text. */
const ofLedger = [
  'CREATE SCHEMA IF NOT EXISTS "drizzle"',
  `\n\t\t\tCREATE TABLE IF NOT EXISTS ${ledger} (\n\t\t\t\tid SERIAL PRIMARY KEY,\n\t\t\t\thash text NOT NULL,\n\t\t\t\tcreated_at bigint\n\t\t\t)\n\t\t`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone DEFAULT now())`,
  `select id, hash, created_at from ${ledger} order by created_at desc limit 1`,
  `select id, hash, created_at, name from ${ledger}`,
  `SELECT id, hash, created_at FROM ${ledger} ORDER BY id ASC`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT now()`,
  `UPDATE ${ledger} SET "name" = $1, "applied_at" = NULL WHERE "id" = $2`,
  `UPDATE ${ledger} SET "name" = '0000_users', "applied_at" = NULL WHERE "id" = 1`,
  `insert into ${ledger} ("hash", "created_at") values($1, $2)`,
  `insert into ${ledger} ("hash", "created_at", "name") values('ab''c', 1700000000000, null)`,
  `select count(*), pg_catalog.max("created_at") from ${ledger} m where m."hash" in ('a', 'b') and coalesce(m."name", '') <> ''`,
];

const ofCatalogs = [
  'SELECT 1 FROM information_schema.tables\n\t\t\tWHERE table_schema = $1\n\t\t\tAND table_name = $2',
  `SELECT
			n.nspname AS "schema",
			c.relname AS "table_name",
			a.attname AS "column_name",
			pg_catalog.format_type(a.atttypid, a.atttypmod) AS "type"
		FROM
			pg_catalog.pg_attribute a
			JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
			JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE
			a.attnum > 0
			AND NOT a.attisdropped
			AND n.nspname = $1
			AND c.relname = $2
		ORDER BY a.attnum;`,
  `
      select b.oid, b.typarray
      from pg_catalog.pg_type a
      left join pg_catalog.pg_type b on b.oid = a.typelem
      where a.typcategory = 'A'
      group by b.oid, b.typarray
      order by b.oid
    `,
  'select pg_catalog.pg_is_in_recovery()',
  'show transaction_read_only',
  'SHOW server_version',
  'select 1',
  'SELECT version(), current_schema(), current_user',
  "SELECT t.oid::regtype::text FROM pg_type t WHERE t.typname = ANY(ARRAY['mood'])",
  "SELECT * FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog')",
];

/** Each touches something else, or may. */
const others = [
  'DROP TABLE "users"',
  'CREATE SCHEMA "other"',
  'CREATE SCHEMA "drizzle" AUTHORIZATION mallory',
  'CREATE SCHEMA "drizzle" CREATE TABLE "x" (a int)',
  'CREATE TABLE "__drizzle_migrations" (id serial)',
  'CREATE TABLE "public"."__drizzle_migrations" (id serial)',
  `CREATE TEMP TABLE "__drizzle_migrations" (id serial)`,
  `CREATE UNLOGGED TABLE ${ledger} (id serial)`,
  `CREATE TABLE ${ledger} (id int REFERENCES "users")`,
  `CREATE TABLE ${ledger} (id int DEFAULT evil())`,
  `CREATE TABLE ${ledger} (id int CHECK (evil(id)))`,
  `CREATE TABLE ${ledger} (LIKE "users")`,
  `CREATE TABLE ${ledger} () INHERITS ("users")`,
  `CREATE TABLE ${ledger} (id evil_type)`,
  `CREATE TABLE ${ledger} AS SELECT * FROM "users"`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, foo text)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (hash text NOT NULL, id SERIAL PRIMARY KEY, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id BIGSERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at int)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text[] NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash varchar(10) NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text COLLATE "C" NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint DEFAULT ${'1 + '.repeat(4_000)}1)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL CONSTRAINT p PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY DEFERRABLE, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY USING INDEX TABLESPACE slow, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL UNIQUE, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, UNIQUE (hash))`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint DEFAULT 1)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint GENERATED ALWAYS AS (1) STORED)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text STORAGE EXTERNAL NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text COMPRESSION pglz NOT NULL, created_at bigint)`,
  ...['WITH (autovacuum_enabled = off)', 'TABLESPACE slow', 'INHERITS ("users")', 'PARTITION BY LIST (id)', 'USING other', 'ON COMMIT DROP'].map(
    (more) => `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint) ${more}`,
  ),
  `CREATE UNLOGGED TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone)`,
  `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp DEFAULT now())`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "foo" text`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" varchar`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text NOT NULL`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text UNIQUE`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text DEFAULT now()`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text, ADD COLUMN IF NOT EXISTS "foo" text`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "applied_at" timestamp(0) with time zone DEFAULT now()`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT now() CHECK (true)`,
  `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT clock_timestamp()`,
  `ALTER TABLE ${ledger} ADD CONSTRAINT u UNIQUE (hash)`,
  `ALTER TABLE ${ledger} SET (autovacuum_enabled = off)`,
  `ALTER TABLE ${ledger} SET TABLESPACE slow`,
  `ALTER TABLE ${ledger} INHERIT "users"`,
  `ALTER VIEW ${ledger} ADD COLUMN IF NOT EXISTS "name" text`,
  `ALTER TABLE ${ledger} DROP COLUMN "hash"`,
  `ALTER TABLE ${ledger} ADD COLUMN a int, DISABLE TRIGGER ALL`,
  `ALTER TABLE ${ledger} ADD COLUMN a int DEFAULT nextval('users_id_seq')`,
  `ALTER TABLE ${ledger} OWNER TO mallory`,
  `DROP TABLE ${ledger}`,
  `TRUNCATE ${ledger}`,
  `LOCK TABLE ${ledger}`,
  `COPY ${ledger} TO PROGRAM 'sh'`,
  `GRANT ALL ON ${ledger} TO PUBLIC`,
  `CREATE TRIGGER t AFTER INSERT ON ${ledger} EXECUTE FUNCTION evil()`,
  `INSERT INTO ${ledger} ("hash") SELECT "password" FROM "users"`,
  `INSERT INTO ${ledger} ("hash") VALUES ((SELECT "password" FROM "users" LIMIT 1))`,
  `INSERT INTO ${ledger} ("hash") VALUES ('a') RETURNING (SELECT count(*) FROM "users")`,
  `INSERT INTO ${ledger} ("hash") VALUES ('a') RETURNING pg_advisory_unlock_all()`,
  `INSERT INTO ${ledger} ("hash") VALUES (set_config('search_path', 'evil', false))`,
  `WITH gone AS (DELETE FROM "users" RETURNING 1) INSERT INTO ${ledger} ("hash") SELECT 'a' FROM gone`,
  `WITH gone AS (DELETE FROM "users" RETURNING 1) SELECT * FROM ${ledger}`,
  `WITH gone AS (DELETE FROM ${ledger}) SELECT * FROM ${ledger}`,
  `WITH gone AS (UPDATE ${ledger} SET "hash" = 'a') INSERT INTO ${ledger} ("hash") VALUES ('b')`,
  `UPDATE ${ledger} SET "hash" = 'a' FROM "users"`,
  `DELETE FROM ${ledger} USING "users"`,
  `DELETE FROM ${ledger} WHERE "id" = 3`,
  `WITH more AS (INSERT INTO ${ledger} ("hash") VALUES ('a')) SELECT 1`,
  `WITH more AS (INSERT INTO ${ledger} ("hash") VALUES ('a')) INSERT INTO ${ledger} ("hash") VALUES ('b')`,
  `WITH fewer AS (DELETE FROM ${ledger}) UPDATE ${ledger} SET "name" = 'a'`,
  `SELECT * FROM ${ledger}, "users"`,
  `SELECT * FROM ${ledger} UNION SELECT * FROM "users"`,
  `SELECT * FROM ${ledger} FOR UPDATE`,
  `SELECT * INTO "copy" FROM ${ledger}`,
  `SELECT m.evil FROM ${ledger} m`,
  `SELECT (m).evil FROM ${ledger} m`,
  `SELECT "hash"::public.evil FROM ${ledger}`,
  `SELECT "hash" OPERATOR(public.=) 'a' FROM ${ledger}`,
  `SELECT "hash" @@@ 'a' FROM ${ledger}`,
  `SELECT public.now() FROM ${ledger}`,
  `SELECT evil() FROM ${ledger}`,
  `SELECT max("created_at" = 1) FROM ${ledger}`,
  `SELECT * FROM other_database.drizzle."__drizzle_migrations"`,
  `EXPLAIN ANALYZE DELETE FROM ${ledger}`,
  `PREPARE p AS SELECT * FROM ${ledger}`,
  `DECLARE c CURSOR FOR SELECT * FROM ${ledger}`,
  `DO $$ BEGIN DELETE FROM drizzle.__drizzle_migrations; END $$`,
  'COMMIT',
  'ROLLBACK',
  'BEGIN',
  'SET search_path = evil',
  'RESET ALL',
  'DISCARD ALL',
  'LISTEN a',
  'SELECT pg_advisory_unlock_all()',
  'SELECT pg_catalog.pg_advisory_unlock(1)',
  'SELECT pg_terminate_backend(1)',
  'SELECT pg_cancel_backend(pid) FROM pg_stat_activity',
  "SELECT set_config('role', 'postgres', false)",
  "SELECT nextval('users_id_seq')",
  "SELECT setval('users_id_seq', 1)",
  "SELECT lo_import('/etc/passwd')",
  "SELECT pg_read_file('/etc/passwd')",
  "SELECT * FROM dblink('', 'DROP TABLE users') AS t(a int)",
  'SELECT pg_sleep(1000)',
  'SELECT txid_current()',
  'SELECT pg_reload_conf()',
  "SELECT query_to_xml('DELETE FROM users', true, true, '')",
  "SELECT database_to_xml(true, true, '')",
  "SELECT ts_stat('DELETE FROM users')",
  'SELECT rolpassword FROM pg_authid',
  'SELECT * FROM pg_catalog.pg_shadow',
  'SELECT * FROM pg_stats',
  'SELECT * FROM pg_largeobject',
  'SELECT * FROM information_schema.user_mapping_options',
  'SELECT * FROM public.pg_class',
  'SELECT * FROM pg_class, "users"',
  'SELECT * FROM "users"',
  'SELECT * FROM (WITH "users" AS (SELECT 1) SELECT 1) a, "users"',
  'WITH a AS (INSERT INTO pg_class DEFAULT VALUES RETURNING 1) SELECT 1',
  'SELECT oid FROM pg_class FOR SHARE',
  'SELECT 1 INTO "t"',
  'SELECT public.version()',
  'SELECT lower(1)',
  'SELECT c.evil FROM pg_catalog.pg_class c',
  'SELECT one.evil FROM (SELECT 1 AS evil) one',
  "SELECT 'a'::public.evil",
  'UPDATE pg_settings SET setting = 1',
  'TABLE "users"',
];

describe("A statement of drizzle-kit's own", () => {
  it.each(ofLedger)('that touches nothing but the ledger is known by its text: %s', (sql) => {
    expect(isLedgerOnly(nodeOf(sql), defaultLedgerTable, 'v1')).toBe(true);
    expect(isLedgerOnly(nodeOf(sql), { schema: 'drizzle', name: 'other' }, 'v1')).toBe(sql.startsWith('CREATE SCHEMA'));
    expect(isLedgerOnly(nodeOf(sql), { schema: 'other', name: '__drizzle_migrations' }, 'v1')).toBe(false);
  });

  it.each(ofCatalogs)('that only reads catalogs is known by its text: %s', (sql) => {
    expect(readsCatalogOnly(nodeOf(sql))).toBe(true);
    expect(isLedgerOnly(nodeOf(sql), defaultLedgerTable, 'v1')).toBe(false);
  });

  it.each(others)('is not this: %s', (sql) => {
    expect([isLedgerOnly(nodeOf(sql), defaultLedgerTable, 'v1'), readsCatalogOnly(nodeOf(sql))]).toEqual([false, false]);
  });
});
