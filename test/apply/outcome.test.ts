import { expect, test } from 'vitest';
import { judge } from '../../src/apply/outcome.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';

function file(name: string, createdAt: number, ...statements: string[]): Migration {
  return { name, createdAt, sha256: digest(name), bytes: 1, path: name, statements };
}

function row(id: string, of: Migration, change: Partial<LedgerRow> = {}): LedgerRow {
  return { id, hash: of.sha256, createdAt: String(of.createdAt), name: null, appliedAt: null, ...change };
}

function ledger(...rows: LedgerRow[]): Ledger {
  return { shape: rows.length === 0 ? 'absent' : 'v0', table: defaultLedgerTable, rows };
}

const [a, b, c] = [file('a', 1, 'SELECT 1'), file('b', 2, 'SELECT 2'), file('c', 3, 'SELECT 3')];

function judged(after: Ledger, options: { before?: Ledger; failing?: string; planned?: Migration[] } = {}) {
  const { outcome, migrations, unexpected, mismatched } = judge(options.planned ?? [a, b, c], options.before ?? ledger(), after, options.failing ?? null);
  return { outcome, each: migrations.map((migration) => migration.outcome), unexpected: unexpected.length, mismatched: mismatched.map(({ name }) => name) };
}

test('a plan that the ledger holds as a whole succeeded', () => {
  expect(judged(ledger(row('1', a), row('2', b), row('3', c)))).toEqual({
    outcome: 'succeeded',
    each: ['applied', 'applied', 'applied'],
    unexpected: 0,
    mismatched: [],
  });
});

test('a plan of which nothing stayed failed, at the statement that is known', () => {
  expect(judged(ledger(), { failing: 'b' })).toMatchObject({ outcome: 'failed', each: ['not-executed', 'failed', 'not-executed'] });
});

test('without a known statement nobody says which migration failed', () => {
  expect(judged(ledger())).toMatchObject({ outcome: 'failed', each: ['not-executed', 'not-executed', 'not-executed'] });
});

test('a plan of which some stayed is partial', () => {
  expect(judged(ledger(row('1', a)))).toMatchObject({ outcome: 'partial', each: ['applied', 'not-executed', 'not-executed'] });
});

test('a migration that ends its transaction is partial where it was not recorded', () => {
  const ends = file('b', 2, 'CREATE TABLE t (); COMMIT;', 'SELECT nonsense');
  expect(judged(ledger(row('1', a)), { planned: [a, ends, c], failing: 'b' })).toMatchObject({
    outcome: 'partial',
    each: ['applied', 'partial', 'not-executed'],
  });
});

test('the END of a function body ends no transaction', () => {
  const block = file('b', 2, 'CREATE FUNCTION f() RETURNS void AS $body$ BEGIN PERFORM 1; END; $body$ LANGUAGE plpgsql');
  expect(judged(ledger(), { planned: [a, block], failing: 'b' })).toMatchObject({ outcome: 'failed', each: ['not-executed', 'failed'] });
});

test('rows that were there before prove nothing', () => {
  expect(judged(ledger(row('1', a)), { before: ledger(row('1', a)), planned: [b] })).toMatchObject({ outcome: 'failed', each: ['not-executed'] });
});

test('a row with another hash than was planned is told', () => {
  expect(judged(ledger(row('1', a, { hash: digest('else') })), { planned: [a] })).toMatchObject({ outcome: 'partial', each: ['failed'], mismatched: ['a'] });
});

test('a row that the plan does not explain is told, and is no success', () => {
  expect(judged(ledger(row('1', a), row('2', c)), { planned: [a] })).toMatchObject({ outcome: 'partial', each: ['applied'], unexpected: 1 });
});

test('names that 1.0 fills in on its first run are no new rows', () => {
  const [before, after] = [ledger(row('1', a)), ledger(row('1', a, { name: 'a' }), row('2', b, { name: 'b' }))];
  expect(judged(after, { before, planned: [b] })).toMatchObject({ outcome: 'succeeded', unexpected: 0 });
});

test('two rows for one migration are one too many', () => {
  expect(judged(ledger(row('1', a), row('2', a)), { planned: [a] })).toMatchObject({ outcome: 'partial', unexpected: 1 });
});
