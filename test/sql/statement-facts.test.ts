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
