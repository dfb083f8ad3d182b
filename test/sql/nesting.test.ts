import { expect, test } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { openStatements } from '../../src/sql/statements.ts';

const deep = 20_000;

const nested: readonly (readonly [string, string])[] = [
  ['a chain of operators', `SELECT ${'1+'.repeat(deep)}1`],
  ['a chain of set operations', `SELECT 1, 2${' UNION SELECT 1, 2'.repeat(deep)}`],
  ['a chain of joins', `SELECT 1 FROM t${' CROSS JOIN t'.repeat(deep)}`],
  ['brackets', `SELECT ${'('.repeat(deep)}1${')'.repeat(deep)}`],
  ['a chain of casts', `SELECT 1${'::int'.repeat(deep)}`],
  ['a chain of NOT', `SELECT ${'NOT '.repeat(deep)}true`],
];

test.each(nested)('%s that the parser could not bear is not known, and the parser goes on', async (_name, text) => {
  const reader = await openStatements();
  expect(isUnknown(reader.read(text))).toBe(true);
  expect(isUnknown(reader.read('SELECT 1'))).toBe(false);
});

const long: readonly (readonly [string, string])[] = [
  ['rows', `INSERT INTO t VALUES ${Array.from({ length: deep }, (_, at) => `(${String(at)}, -1, 'a+b')`).join(', ')}`],
  ['statements', 'SELECT 1 + (2 - 1);'.repeat(deep)],
];

test.each(long)('%s in any number are read', async (_name, text) => {
  const reader = await openStatements();
  expect(isUnknown(reader.read(text))).toBe(false);
});
