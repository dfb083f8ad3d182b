import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { parseTable } from '../../src/rehearsal/file/table-text.ts';
import { parseTokens, renderExpression, renderTokens } from '../../src/rehearsal/file/tokens.ts';
import { withoutTwins } from '../../src/rehearsal/file/harmless.ts';

describe('SQL text of SQLite', () => {
  test.each([
    ['"users"."age" > 18', '`users` . [age]>18 -- a comment'],
    ['LOWER("email")', 'lower( /* all */ email )'],
    ['((a = 1))', 'a = 1'],
    ['TRUE', '1'],
  ])('%s says the same as %s', (one, other) => {
    expect(renderExpression(parseTokens(one))).toBe(renderExpression(parseTokens(other)));
  });

  test.each([
    ["'A'", "'a'"],
    ["'true'", '1'],
    ['"a b"', 'a b'],
    ['(a) + (b)', 'a) + (b'],
    ["'it''s'", "'its'"],
    ['"true"', '1'],
  ])('%s says something else than %s', (one, other) => {
    expect(renderExpression(parseTokens(one))).not.toBe(renderExpression(parseTokens(other)));
  });

  test('of a table is read with quotes, commas and brackets in all places', () => {
    const sql = `CREATE TABLE "a(" (
      "check" text COLLATE NOCASE, -- the last, of (these
      [as] text DEFAULT 'x, check (y)', "b" integer GENERATED ALWAYS AS (length("check") + (1)) STORED,
      id integer PRIMARY KEY AUTOINCREMENT CHECK (id > 0), CONSTRAINT "two" CHECK ("b" IN (1, 2)), UNIQUE ("check", [as])
    )`;
    new DatabaseSync(':memory:').exec(sql);
    const { columns, checks, autoincrement } = parseTable(sql);
    expect([...columns]).toEqual([
      ['check', { generated: null, collation: 'nocase' }],
      ['as', { generated: null, collation: null }],
      ['b', { generated: 'length(check) +(1)', collation: null }],
      ['id', { generated: null, collation: null }],
    ]);
    expect(checks).toEqual([
      { name: null, expression: 'id > 0' },
      { name: 'two', expression: 'b in(1, 2)' },
    ]);
    expect(autoincrement).toBe(true);
  });

  test('of great size and depth takes little time', () => {
    const deep = `CREATE TABLE a (b text CHECK (${'('.repeat(50_000)}1${')'.repeat(50_000)}), ${'c text, '.repeat(100_000)} d text)`;
    expect(parseTable(deep).checks).toHaveLength(1);
    expect(renderTokens(parseTokens(`${'a '.repeat(1_000_000)}'`))).toMatch(/^a a/u);
  });
});

test('unique by a constraint and by an index is the same, with a condition it is not', () => {
  const object = { kind: 'index', schema: '', table: 'users', name: 'a' } as const;
  const index = { way: 'only-in-migrations', object, inMigrations: 'CREATE UNIQUE INDEX a ON users (mail)', inSchema: null, touched: true } as const;
  const constraint = { ...index, way: 'only-in-schema', object: { ...object, kind: 'constraint' }, inMigrations: null, inSchema: 'UNIQUE (mail)' } as const;
  const partial = { ...index, inMigrations: 'CREATE UNIQUE INDEX a ON users (mail) where mail > 3' } as const;
  expect(withoutTwins([index, constraint])).toEqual([]);
  expect(withoutTwins([partial, constraint])).toEqual([partial, constraint]);
});
