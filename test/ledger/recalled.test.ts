import { expect, test } from 'vitest';
import { recallLedger } from '../../src/ledger/recalled.ts';
import { ledgerState } from '../../src/model/ledger-state.ts';
import { digest } from '../../src/model/digest.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';

const table = { schema: 'drizzle', name: '__drizzle_migrations' };
const migrations = ['0000_one', '0001_two', '0002_three'].map((name, at): Migration => ({
  name,
  createdAt: 1_700_000_000_000 + at,
  sha256: digest(name),
  bytes: 1,
  path: `drizzle/${name}.sql`,
  chunks: [],
}));

/** As a database has it after these migrations ran in this order. */
function ledgerOf(ran: readonly Migration[], shape: 'v0' | 'v1' = 'v0'): Ledger {
  const rows = ran.map(({ name, createdAt, sha256 }, at) => ({
    ...{ id: String(at + 7), hash: sha256, createdAt: String(createdAt) },
    ...{ name: shape === 'v1' ? name : null, appliedAt: shape === 'v1' ? '2026-01-01T00:00:00.000Z' : null },
  }));
  return { shape, table, rows };
}

test.each(['v0', 'v1'] as const)('the first files of the checkout are what the manifest saw, in a ledger of shape %s', (shape) => {
  const ran = migrations.slice(0, 2);
  const recalled = recallLedger(migrations, ledgerState(ledgerOf(ran, shape)), table);
  expect(recalled?.shape).toBe(shape);
  expect(recalled?.rows.map(({ hash, name }) => [hash, name])).toEqual(ran.map(({ sha256, name }) => [sha256, shape === 'v1' ? name : null]));
});

test('an empty ledger is recalled as one', () => {
  expect(recallLedger(migrations, ledgerState({ shape: 'absent', table, rows: [] }), table)?.rows).toEqual([]);
});

test('nothing is recalled where a file was edited, is gone, or ran in another order', () => {
  const state = ledgerState(ledgerOf(migrations.slice(0, 2)));
  const [first, ...others] = migrations;
  const edited = migrations.map((migration) => ({ ...migration, sha256: digest(`${migration.name} edited`) }));
  expect(recallLedger(edited, state, table)).toBeNull();
  expect(recallLedger(others, state, table)).toBeNull();
  expect(recallLedger(first === undefined ? [] : [first], state, table)).toBeNull();
  expect(recallLedger(migrations, ledgerState(ledgerOf(migrations.toReversed())), table)).toBeNull();
});
