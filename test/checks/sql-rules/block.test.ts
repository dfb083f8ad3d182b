import { describe, expect, it } from 'vitest';
import { openBlock } from '../../../src/sql/block.ts';
import { sqlRulesOf } from '../../../src/checks/sql-rules/sql-rules.ts';
import { findingsOf, fired, parsed } from './fired.ts';

const postgresqlRules = sqlRulesOf('postgresql');

describe('A DO block', () => {
  const guarded = `DO $$ BEGIN
 ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
`;

  it('of the form that drizzle-kit wrote is judged by its statement, on its line', () => {
    const [finding, ...others] = findingsOf(postgresqlRules, guarded).filter(({ rule }) => rule === 'availability/add-foreign-key-without-not-valid');
    expect(finding?.place).toEqual({ path: 'drizzle/0000_change.sql', line: 2 });
    expect(others).toEqual([]);
    expect(fired(postgresqlRules, guarded)).not.toContain('unanalyzable-statement');
  });

  it('keeps itself beside its statements, so that a suppression above it is for them all', () => {
    const [migration] = parsed(`-- note\n${guarded}`);
    expect(migration?.statements.map(({ line, isOpened, isUncertain }) => [line, isOpened ?? false, isUncertain ?? false])).toEqual([
      [2, true, false],
      [3, false, true],
    ]);
  });

  it('creates nothing that was certainly not there before', () => {
    const table = 'CREATE TABLE "users" ("id" int PRIMARY KEY);';
    const drop = '--> statement-breakpoint\nDROP TABLE "users";';
    expect(fired(postgresqlRules, `${table}${drop}`)).not.toContain('drop-table');
    expect(fired(postgresqlRules, `DO $$ BEGIN ${table} EXCEPTION WHEN duplicate_table THEN null; END $$;${drop}`)).toContain('drop-table');
  });

  it.each([
    ["BEGIN IF NOT EXISTS (SELECT 1 FROM t WHERE n = 'THEN;') THEN CREATE TYPE m AS ENUM ('a;'); END IF; END", 2],
    ['BEGIN IF a THEN DELETE FROM t; ELSIF b THEN DELETE FROM u; ELSE NULL; END IF; RETURN; END;', 4],
    ["begin perform f(); raise notice 'BEGIN; LOOP'; exception when others or unique_violation then raise notice 'x'; when undefined_table then null; end", 1],
    ['BEGIN -- END;\n /* ; */ DROP TABLE a; END', 1],
  ])('that only asks or passes over is opened: %s', (body, parts) => {
    expect(openBlock(body)).toHaveLength(parts);
  });

  it.each([
    ['DECLARE a int; BEGIN DROP TABLE a; END'],
    ['BEGIN FOR r IN SELECT 1 LOOP DROP TABLE a; END LOOP; END'],
    ["BEGIN EXECUTE 'DROP TABLE a'; END"],
    ["BEGIN IF a THEN EXECUTE 'x'; END IF; END"],
    ['BEGIN IF a THEN DROP TABLE a; END'],
    ['BEGIN DROP TABLE a; END IF; END'],
    ['BEGIN DROP TABLE a; EXCEPTION WHEN others THEN DROP TABLE b; END'],
    ['BEGIN IF CASE WHEN a THEN b ELSE c END THEN DROP TABLE a; END IF; END'],
    ['BEGIN BEGIN DROP TABLE a; END; END'],
    ['BEGIN a := 1; END'],
    ['BEGIN DROP TABLE a;'],
    ['BEGIN DROP TABLE a; END; DROP TABLE b'],
    ['<<x>> BEGIN DROP TABLE a; END'],
    [''],
  ])('that does more stays closed: %s', (body) => {
    expect(openBlock(body)).toBeNull();
  });

  it('whose statement does not parse stays closed', () => {
    expect(fired(postgresqlRules, 'DO $$ BEGIN DROP TABLE a EXCEPTION; END $$;')).toContain('unanalyzable-statement');
    expect(fired(postgresqlRules, 'DO LANGUAGE plv8 $$ BEGIN DROP TABLE a; END $$;')).toContain('unanalyzable-statement');
  });

  it('takes no long time, however it is made', () => {
    expect(openBlock(`BEGIN ${'DROP TABLE a; '.repeat(50_000)}END`)).toHaveLength(50_000);
    for (const part of ['IF a THEN ', 'ELSE ', 'EXCEPTION ', 'WHEN a ', "'", '/*', ' ']) openBlock(`BEGIN ${part.repeat(100_000)}; END`);
  });
});

describe('Long work after a lock', () => {
  it('is told once, of the first, with how many there are', () => {
    const sql = 'ALTER TABLE "a" ADD COLUMN "b" text; CREATE INDEX "i" ON "c" ("d"); CREATE INDEX "j" ON "c" ("e");';
    const found = findingsOf(postgresqlRules, sql).filter(({ rule }) => rule === 'availability/statement-after-exclusive-lock');
    expect(found.map(({ message }) => message)).toEqual([
      'An index is built while "a" has been locked since an earlier statement. It is the first of 2 such statements.',
    ]);
  });
});
