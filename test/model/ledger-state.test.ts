import { describe, expect, it } from 'vitest';
import { canonicalDigest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import { findUnrecorded, ledgerState } from '../../src/model/ledger-state.ts';

function row(id: number, hash: string, createdAt: string | null = id.toString()): LedgerRow {
  return { id: id.toString(), hash, createdAt, name: null, appliedAt: null };
}

function ledger(...rows: readonly LedgerRow[]): Ledger {
  return { shape: 'v0', table: defaultLedgerTable, rows };
}

describe("the ledger's state", () => {
  it('is the digest of hash and created_at in the order of id', () => {
    const state = ledgerState(ledger(row(1, 'a'), row(2, 'b', null)));
    expect(state).toEqual({
      shape: 'v0',
      rows: 2,
      sha256: canonicalDigest([
        ['a', '1'],
        ['b', null],
      ]),
    });
  });

  it('of no table is that of no rows', () => {
    expect(ledgerState({ shape: 'absent', table: defaultLedgerTable, rows: [] })).toEqual({ shape: 'absent', rows: 0, sha256: canonicalDigest([]) });
  });

  it('stays the same when drizzle-kit 1.0 fills in names', () => {
    const named = { ...row(1, 'a'), name: 'first', appliedAt: '2026-11-21T18:00:00.000Z' };
    expect(ledgerState(ledger(named)).sha256).toBe(ledgerState(ledger(row(1, 'a'))).sha256);
  });
});

describe('what came since an earlier state', () => {
  const before = ledgerState(ledger(row(1, 'a'), row(2, 'b')));

  it('is nothing where nothing came', () => {
    expect(findUnrecorded(ledger(row(1, 'a'), row(2, 'b')), before)).toEqual({ kind: 'agrees', unrecorded: [] });
  });

  it('is the rows behind those that were there', () => {
    expect(findUnrecorded(ledger(row(1, 'a'), row(2, 'b'), row(5, 'c')), before)).toEqual({ kind: 'agrees', unrecorded: [row(5, 'c')] });
  });

  it('is everything where there was nothing', () => {
    expect(findUnrecorded(ledger(row(1, 'a')), ledgerState(ledger()))).toEqual({ kind: 'agrees', unrecorded: [row(1, 'a')] });
  });

  it.each([
    ['a row is gone', ledger(row(1, 'a'))],
    ['all rows are gone', ledger()],
    ['a hash was changed', ledger(row(1, 'a'), row(2, 'x'))],
    ['a time was changed', ledger(row(1, 'a'), row(2, 'b', '3'))],
    ['a row was put in between', ledger(row(1, 'a'), row(2, 'c'), row(3, 'b'))],
    ['the order was changed', ledger(row(1, 'b'), row(2, 'a'))],
  ])('is a rewritten history where %s', (_, after) => {
    expect(findUnrecorded(after, before)).toEqual({ kind: 'rewritten' });
  });
});
