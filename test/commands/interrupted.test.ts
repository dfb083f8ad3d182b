import { describe, expect, test } from 'vitest';
import { judgeInterrupted } from '../../src/commands/interrupted.ts';
import { canonicalDigest, digest } from '../../src/model/digest.ts';
import type { StartedMark } from '../../src/model/chain.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import { isUnknown } from '../../src/model/unknown.ts';

const row = (hash: string, name: string | null = null): LedgerRow => ({ id: '1', hash: digest(hash), createdAt: '1', name, appliedAt: null });
const ledger = (...rows: LedgerRow[]): Ledger => ({ shape: 'v0', table: defaultLedgerTable, rows });
const found = (...rows: LedgerRow[]): StartedMark['ledger'] => ({
  rows: rows.length,
  sha256: canonicalDigest(rows.map(({ hash, createdAt }) => [hash, createdAt])),
});
const mark = (manifestId: string, before: StartedMark['ledger'], ...names: string[]): StartedMark => ({
  manifestId,
  startedAt: '2026-01-01T00:00:00.000Z',
  runId: '7',
  ledger: before,
  migrations: names.map((name) => ({ name, sha256: digest(name) })),
});

function fates(marks: readonly StartedMark[], now: Ledger): unknown {
  return judgeInterrupted(marks, now).map(({ manifestId, migrations }) => [
    manifestId,
    ...migrations.map(({ applied }) => (isUnknown(applied) ? null : applied)),
  ]);
}

describe('of a deploy that left no manifest', () => {
  test('what has a row since is applied, and the rest is not', () => {
    expect(fates([mark('r', found(row('a')), 'b', 'c')], ledger(row('a'), row('b')))).toEqual([['r', true, false]]);
  });

  test('a row from before it says nothing, even of the same content', () => {
    expect(fates([mark('r', found(row('a')), 'a')], ledger(row('a')))).toEqual([['r', false]]);
  });

  test('one row speaks of one migration, and a row with a name of that one alone', () => {
    const twins = { ...mark('r', found(), 'a'), migrations: ['one', 'two'].map((name) => ({ name, sha256: digest('a') })) };
    expect(fates([twins], ledger(row('a')))).toEqual([['r', true, false]]);
    expect(fates([twins], ledger(row('a', 'two')))).toEqual([['r', false, true]]);
  });

  test('the rows that came after the next one started are not its own', () => {
    const [first, second] = [mark('first', found(), 'a', 'b'), mark('second', found(row('a')), 'b')];
    expect(fates([second, first], ledger(row('a'), row('b')))).toEqual([
      ['first', true, false],
      ['second', true],
    ]);
  });

  test('nothing is known where the rows that it found have changed', () => {
    expect(fates([mark('r', found(row('a')), 'b')], ledger(row('other'), row('b')))).toEqual([['r', null]]);
  });
});
