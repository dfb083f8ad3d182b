import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const dialects = ['postgresql', 'mysql', 'sqlite', 'turso'];

test.each([
  ['postgres', 'postgresql'],
  ['PostgreSQL', 'postgresql'],
  ['mysq', 'mysql'],
  ['sqlite3', 'sqlite'],
  ['pg', null],
  ['mariadb', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('%s may mean %s', (text, word) => {
  expect(nearest(text, dialects)).toBe(word);
});
