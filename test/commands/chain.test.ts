import { describe, expect, test } from 'vitest';
import { findGap, positionAfter, refuseSecondStart } from '../../src/commands/chain.ts';
import { exitCodeOf } from '../../src/commands/problems.ts';
import { Problem } from '../../src/errors/problem.ts';
import { canonicalDigest } from '../../src/model/digest.ts';
import type { ChainHead } from '../../src/model/chain.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';

const row = (id: string): LedgerRow => ({ id, hash: `hash-${id}`, createdAt: id, name: null, appliedAt: null });
const ledger = (...ids: string[]): Ledger => ({ shape: 'v0', table: defaultLedgerTable, rows: ids.map(row) });
const left = (...ids: string[]): ChainHead['ledgerAfter'] => ({ rows: ids.length, sha256: canonicalDigest(ids.map((id) => [`hash-${id}`, id])) });
const head = (ledgerAfter: ChainHead['ledgerAfter']): ChainHead => ({ manifestId: 'r', sequence: 4, sha256: 's', ledgerAfter });

describe('the place of a manifest', () => {
  test('goes on from the head', () => {
    expect(positionAfter(head(left()), false)).toEqual({ sequence: 5, previous: { manifestId: 'r', sha256: 's' } });
  });

  test('is the first only where that is declared', () => {
    expect(positionAfter(null, true)).toEqual({ sequence: 1, previous: null });
    expect(positionAfter(null, false)).toHaveProperty('unknown');
  });

  test('cannot be the first a second time', () => {
    expect(() => refuseSecondStart(head(left()), true)).toThrow(expect.objectContaining({ code: 'chain/already-started' }));
    expect(() => refuseSecondStart(null, true)).not.toThrow();
    expect(() => refuseSecondStart(head(left()), false)).not.toThrow();
  });
});

describe('what came since the last manifest', () => {
  const first = positionAfter(null, true);

  test('is nothing where the ledger is as it was left', () => {
    expect(findGap(head(left('1', '2')), first, ledger('1', '2'))).toEqual({ unrecorded: [], problems: [] });
  });

  test('is named row by row', () => {
    const { unrecorded, problems } = findGap(head(left('1')), first, ledger('1', '2', '3'));
    expect(unrecorded).toEqual([row('2'), row('3')]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['chain/unrecorded', 'warning']]);
  });

  test('is everything where a chain starts on a ledger with rows', () => {
    expect(findGap(null, first, ledger('1')).unrecorded).toEqual([row('1')]);
    expect(findGap(null, first, ledger())).toEqual({ unrecorded: [], problems: [] });
  });

  test('is not known where rows are gone or changed', () => {
    expect(findGap(head(left('1', '2')), first, ledger('1')).problems[0]?.code).toBe('chain/rewritten');
    expect(findGap(head(left('1', '2')), first, ledger('1', '3')).problems[0]?.code).toBe('chain/rewritten');
  });

  test('is not known without a head, or where the head did not know', () => {
    expect(findGap(null, positionAfter(null, false), ledger('1'))).toMatchObject({ unrecorded: { unknown: expect.any(String) }, problems: [] });
    expect(findGap(head({ unknown: 'lost' }), first, ledger('1')).unrecorded).toHaveProperty('unknown');
  });
});

test('the first problem that stops decides the exit code, and a warning never does', () => {
  const problem = (code: 'history/out-of-order' | 'database/unreachable', severity: 'error' | 'warning'): Problem =>
    new Problem(code, { message: 'm', remedy: 'r', severity });
  expect(exitCodeOf([])).toBe(0);
  expect(exitCodeOf([problem('database/unreachable', 'warning')])).toBe(0);
  expect(exitCodeOf([problem('database/unreachable', 'warning'), problem('history/out-of-order', 'error')])).toBe(1);
  expect(exitCodeOf([problem('database/unreachable', 'error'), problem('history/out-of-order', 'error')])).toBe(2);
});
