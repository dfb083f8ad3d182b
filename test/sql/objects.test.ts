import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { factsOf } from './facts.ts';

/** `kind schema.table.name(columns)`, with what is not written left out. */
function objectsOf(text: string): readonly string[] | string {
  const all = factsOf(text).map(({ facts }) => facts.objects);
  const reason = all.find(isUnknown);
  if (reason !== undefined) return reason.unknown;
  return all.flatMap((objects) =>
    isUnknown(objects)
      ? []
      : objects.map(({ kind, schema, table, name, columns }) => {
          const place = [...(schema === null ? [] : [schema]), ...(table === null ? [] : [`[${table}]`]), name].join('.');
          return `${kind} ${place}${columns.length === 0 ? '' : `(${columns.join(' ')})`}`;
        }),
  );
}

/** In the words in which drizzle-kit writes them. */
const ofKit: readonly (readonly [sql: string, objects: readonly string[]])[] = [
  [
    'CREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "email" text, CONSTRAINT "users_email_unique" UNIQUE("email"), CONSTRAINT "age" CHECK ("users"."id" > 1))',
    ['table users(id email)', 'constraint [users].users_email_unique(email)', 'constraint [users].age'],
  ],
  ['CREATE TABLE "shop"."m" ("a" int, "b" int, CONSTRAINT "m_a_b_pk" PRIMARY KEY("a","b"))', ['table shop.m(a b)', 'constraint shop.[m].m_a_b_pk(a b)']],
  [
    'ALTER TABLE "posts" ADD CONSTRAINT "posts_author_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE cascade',
    ['table posts(author)', 'constraint [posts].posts_author_fk(author)'],
  ],
  ['ALTER TABLE "users" ADD COLUMN "age" integer DEFAULT 0 NOT NULL', ['table users(age)']],
  ['ALTER TABLE "users" DROP COLUMN "age"', ['table users(age)']],
  ['ALTER TABLE "users" ALTER COLUMN "age" SET DATA TYPE bigint', ['table users(age)']],
  ['ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 5, ALTER COLUMN "name" DROP NOT NULL', ['table users(age name)']],
  ['ALTER TABLE "users" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY', ['table users(id)']],
  ['ALTER TABLE "users" DROP CONSTRAINT "users_email_unique"', ['table users', 'constraint [users].users_email_unique']],
  ['ALTER TABLE "users" RENAME TO "people"', ['table users', 'table people']],
  ['ALTER TABLE "users" RENAME COLUMN "name" TO "label"', ['table users(name label)']],
  ['ALTER TABLE "users" SET SCHEMA "shop"', ['table users', 'table shop.users']],
  ['ALTER TABLE "users" ENABLE ROW LEVEL SECURITY', ['table users']],
  [
    'CREATE UNIQUE INDEX CONCURRENTLY "i" ON "shop"."users" USING btree ("email", lower("name")) INCLUDE ("age")',
    ['index shop.[users].i(email age)', 'table shop.users(email age)'],
  ],
  ['CREATE INDEX ON "users" ("email")', ['table users(email)']],
  ['DROP INDEX "shop"."i"', ['index shop.i']],
  ['ALTER INDEX "i" RENAME TO "j"', ['index i', 'index j']],
  ['CREATE TYPE "public"."mood" AS ENUM(\'sad\', \'glad\')', ['type public.mood']],
  ['ALTER TYPE "public"."mood" ADD VALUE \'calm\' BEFORE \'glad\'', ['type public.mood']],
  ['DROP TYPE "public"."mood"', ['type public.mood']],
  ['CREATE SEQUENCE "public"."s" INCREMENT BY 1', ['sequence public.s']],
  ['ALTER SEQUENCE "s" RESTART 5', ['sequence s']],
  ['CREATE SCHEMA "shop"', ['schema shop']],
  ['DROP SCHEMA "shop"', ['schema shop']],
  ['CREATE VIEW "shop"."v" AS (select "id" from "users")', ['view shop.v']],
  ['CREATE MATERIALIZED VIEW "v" AS (select 1)', ['materialized view v']],
  ['DROP MATERIALIZED VIEW "v"', ['materialized view v']],
  ['CREATE POLICY "p" ON "shop"."users" AS PERMISSIVE FOR ALL TO public USING (true)', ['policy shop.[users].p']],
  ['ALTER POLICY "p" ON "users" RENAME TO "q"', ['policy [users].p', 'policy [users].q']],
  ['DROP POLICY "p" ON "users" CASCADE', ['policy [users].p']],
  ['CREATE ROLE "reader" WITH CREATEDB', ['role reader']],
  ['DROP ROLE "reader"', ['role reader']],
];

const others: readonly (readonly [sql: string, objects: readonly string[]])[] = [
  ['INSERT INTO "users" ("id", "name") VALUES (1, 2) ON CONFLICT ("id") DO UPDATE SET "age" = 3', ['table users(id name age)']],
  ['UPDATE "shop"."users" SET "name" = \'a\', ("age", "b") = (1, 2)', ['table shop.users(name age b)']],
  ['DELETE FROM "users" USING "posts"', ['table users']],
  ['MERGE INTO "users" u USING "n" ON true WHEN MATCHED THEN UPDATE SET "a" = 1 WHEN NOT MATCHED THEN INSERT ("b") VALUES (1)', ['table users(a b)']],
  ['WITH gone AS (DELETE FROM "a" RETURNING *), more AS (UPDATE "b" SET "c" = 1) INSERT INTO "d" SELECT * FROM gone', ['table d', 'table a', 'table b(c)']],
  ['SELECT 1 FROM "users"', []],
  ['SELECT 1 INTO "a" UNION SELECT 2', ['table a']],
  ['CREATE TABLE "a" ("b") AS WITH x AS (DELETE FROM "c" RETURNING 1) SELECT * FROM x', ['table a(b)', 'table c']],
  ['COPY "a" ("b", "c") FROM STDIN', ['table a(b c)']],
  ['COPY "a" TO STDOUT', []],
  ['TRUNCATE "a", "s"."b" CASCADE', ['table a', 'table s.b']],
  ['DROP TABLE IF EXISTS "a", "s"."b"', ['table a', 'table s.b']],
  ['EXPLAIN DELETE FROM "a"', []],
  ['EXPLAIN (ANALYZE off) DELETE FROM "a"', []],
  ['EXPLAIN ANALYZE DELETE FROM "a"', ['table a']],
  ['CREATE SCHEMA "s" CREATE TABLE "a" ("b" int)', ['schema s', 'table a(b)']],
  ['CREATE SCHEMA AUTHORIZATION joe', ['schema joe']],
  ['CREATE FUNCTION "s"."f"(a int) RETURNS int LANGUAGE sql AS $$ DELETE FROM "b" $$', ['function s.f']],
  ['DROP FUNCTION "s"."f"(int), "g"(text)', ['function s.f', 'function g']],
  ['CREATE TRIGGER "t" BEFORE UPDATE OF "a" ON "s"."b" EXECUTE FUNCTION f()', ['trigger s.[b].t(a)']],
  ['DROP TRIGGER "t" ON "s"."b"', ['trigger s.[b].t']],
  ['ALTER TABLE "b" DISABLE TRIGGER "t"', ['table b', 'trigger [b].t']],
  ['ALTER TABLE "b" VALIDATE CONSTRAINT "c"', ['table b', 'constraint [b].c']],
  ['ALTER TABLE "b" ATTACH PARTITION "p" DEFAULT', ['table b', 'table p']],
  ['ALTER TABLE "b" RENAME CONSTRAINT "c" TO "d"', ['constraint [b].c', 'constraint [b].d']],
  ['CREATE EXTENSION "vector"', ['extension vector']],
  ['DROP EXTENSION "vector"', ['extension vector']],
  ['CREATE DOMAIN "s"."d" AS int', ['domain s.d']],
  ['CREATE TYPE "s"."c" AS ("a" int)', ['type s.c(a)']],
  ['ALTER TYPE "s"."c" RENAME ATTRIBUTE "a" TO "b"', ['type s.c(a b)']],
  ['ALTER SCHEMA "a" RENAME TO "b"', ['schema a', 'schema b']],
  ['ALTER FUNCTION "f"(int) RENAME TO "g"', ['function f', 'function g']],
  ['GRANT SELECT ("a", "b"), UPDATE ON "s"."t" TO x', ['table s.t(a b)']],
  ['REVOKE ALL ON "t", "u" FROM PUBLIC', ['table t', 'table u']],
  ['GRANT USAGE ON SCHEMA "s" TO x', ['schema s']],
  ['GRANT ALL ON ALL TABLES IN SCHEMA "s", "t" TO x', ['schema s', 'schema t']],
  ['GRANT EXECUTE ON FUNCTION "f"(int) TO x', ['function f']],
  ['GRANT "a" TO "b"', ['role a', 'role b']],
  ['ALTER DEFAULT PRIVILEGES FOR ROLE "r" IN SCHEMA "s" GRANT SELECT ON TABLES TO x', ['role r', 'schema s']],
  ['COMMENT ON COLUMN "s"."t"."c" IS \'a\'', ['table s.t(c)']],
  ['COMMENT ON CONSTRAINT "c" ON "t" IS \'a\'', ['constraint [t].c']],
  ['COMMENT ON CONSTRAINT "c" ON DOMAIN "s"."d" IS \'a\'', ['domain s.d']],
  ['COMMENT ON OPERATOR CLASS "s"."o" USING btree IS NULL', ['operator class s.o']],
  ['COMMENT ON CAST (int AS text) IS NULL', ['cast pg_catalog.int4']],
  ['ALTER TABLE "t" OWNER TO "o"', ['table t']],
  ['ALTER ROLE CURRENT_USER SET search_path = a', ['role current_user']],
  ['CREATE PUBLICATION "p" FOR TABLE "t" ("a"), "u"', ['publication p', 'table t(a)', 'table u']],
  ['SET LOCAL lock_timeout = 5', []],
  ['COMMIT', []],
  ['DO $$ BEGIN ALTER TABLE "t" ADD COLUMN "a" int; EXCEPTION WHEN duplicate_column THEN NULL; END $$', ['table t(a)']],
];

describe('The objects that a statement changes', () => {
  it.each([...ofKit, ...others])('%s', (sql, objects) => {
    expect(objectsOf(sql)).toEqual(objects);
  });

  it('keep each name as it is, and come once with all their columns', () => {
    expect(objectsOf('ALTER TABLE "a.b" ADD COLUMN "c d" int, DROP COLUMN "e", DROP COLUMN "e"')).toEqual(['table a.b(c d e)']);
    expect(objectsOf('ALTER TABLE A ADD COLUMN B int')).toEqual(['table a(b)']);
  });

  it('of a wide table are all named', () => {
    const columns = Array.from({ length: 300 }, (_, at) => `c${at}`);
    expect(objectsOf(`CREATE TABLE t (${columns.join(' int, ')} int)`)).toEqual([`table t(${columns.join(' ')})`]);
  });

  it.each([
    ['DO $$ BEGIN FOR i IN 1..2 LOOP DELETE FROM "t"; END LOOP; END $$', /DO block/u],
    ["DO $$ BEGIN EXECUTE 'DROP TABLE t'; END $$", /DO block/u],
    ['CALL p()', /procedure/u],
    ['EXECUTE p', /prepared/u],
    ['CREATE TABLE a AS EXECUTE p', /prepared/u],
    ['DROP OWNED BY a', /role/u],
  ])('are unknown, and not none: %s', (sql, reason) => {
    expect(objectsOf(sql)).toMatch(reason);
  });
});
