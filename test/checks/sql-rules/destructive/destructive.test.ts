import { describe, expect, test } from 'vitest';
import { destructiveRules } from '../../../../src/checks/sql-rules/destructive.ts';
import { findingsOf, fired } from '../fired.ts';

describe('the rules of destructive', () => {
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
