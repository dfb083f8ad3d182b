import { openParser } from '../../src/sql/parser.ts';
import { readFacts, readParsed } from '../../src/sql/statement-facts/postgresql.ts';
import { expect, test } from 'vitest';
import { readMigrations } from '../../src/sql/statement-facts/statements.ts';

function factsOf(statement: string): unknown {
  return readMigrations([{ name: 'a', path: 'drizzle/a.sql', chunks: [statement] }], 'mysql')[0]?.statements[0]?.facts;
}

test.each([
  ['CONSTRAINT `fk` FOREIGN KEY (`a`)', 'fk'],
  ['CONSTRAINT `fk` FOREIGN KEY `own` (`a`)', 'fk'],
  ['FOREIGN KEY `own` (`a`)', 'own'],
  ['FOREIGN KEY (`a`)', null],
])('the name of %s is %j', (words, name) => {
  expect(factsOf(`ALTER TABLE posts ADD ${words} REFERENCES users (id)`)).toMatchObject([
    { kind: 'add-constraint', constraint: { kind: 'foreign-key', name } },
  ]);
});

test('options of a table are no query, and a mark that no option has is not understood', () => {
  expect(factsOf("CREATE TABLE t (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='x'")).toMatchObject([{ kind: 'create-table', source: null }]);
  expect(factsOf('CREATE TABLE t (id int) ENGINE = InnoDB + 1')).toBeNull();
});

const postgresql = await openParser();

function factsOfPostgresql(statement: string): unknown {
  return readParsed(postgresql.parseMigration({ name: '', path: '', chunks: [statement] }), readFacts).statements[0]?.facts;
}

test.each([
  ["SELECT a, 'b', NULL, c.d FROM e", { columns: ['a', 'd'], from: { label: '"e"' }, isFiltered: false }],
  ['SELECT a FROM b JOIN c ON b.d = c.d', { columns: ['a'], from: { label: '"b"' }, isFiltered: true }],
  ['SELECT a FROM b, c', { columns: ['a'], from: { label: '"b"' }, isFiltered: true }],
  ['SELECT DISTINCT a FROM b', { columns: ['a'], from: { label: '"b"' }, isFiltered: true }],
  ['SELECT a FROM b LIMIT 1', { columns: ['a'], from: { label: '"b"' }, isFiltered: true }],
])('a query is the same for PostgreSQL and MySQL: %s', (text, query) => {
  expect(factsOf(text)).toMatchObject([{ kind: 'query', query }]);
  expect(factsOfPostgresql(text)).toMatchObject([{ kind: 'query', query }]);
});

test.each([
  ['ALTER TABLE a ALTER COLUMN b SET DEFAULT 1', { kind: 'adjust', table: { label: '"a"' } }],
  ['CREATE DATABASE a', { kind: 'create-other', object: 'database', name: { label: '"a"' }, mayExist: false }],
])('PostgreSQL and MySQL have the same fact for %s', (text, fact) => {
  expect(factsOf(text)).toMatchObject([fact]);
  expect(factsOfPostgresql(text)).toMatchObject([fact]);
});
