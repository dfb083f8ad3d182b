import { describe, expect, test } from 'vitest';
import { judgeInterrupted, tellInterrupted } from '../../src/evidence/interrupted.ts';
import { canonicalDigest, digest } from '../../src/model/digest.ts';
import type { UnresolvedDeploy } from '../../src/model/chain.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import { isUnknown } from '../../src/model/unknown.ts';

const row = (hash: string, name: string | null = null): LedgerRow => ({ id: '1', hash: digest(hash), createdAt: '1', name, appliedAt: null });
const ledger = (...rows: LedgerRow[]): Ledger => ({ shape: 'v0', table: defaultLedgerTable, rows });
const found = (...rows: LedgerRow[]): UnresolvedDeploy['ledger'] => ({
  rows: rows.length,
  sha256: canonicalDigest(rows.map(({ hash, createdAt }) => [hash, createdAt])),
});
const mark = (manifestId: string, before: UnresolvedDeploy['ledger'], ...names: string[]): UnresolvedDeploy => ({
  manifestId,
  startedAt: '2026-01-01T00:00:00.000Z',
  runId: '7',
  reason: 'no-manifest',
  known: [],
  alone: false,
  ledger: before,
  migrations: names.map((name) => ({ name, sha256: digest(name) })),
});

function fates(marks: readonly UnresolvedDeploy[], now: Ledger): unknown {
  return judgeInterrupted(marks, now, null).deploys.map(({ manifestId, migrations }) => [
    manifestId,
    ...migrations.map(({ applied }) => (isUnknown(applied) ? null : applied)),
  ]);
}

describe('of a deploy of which no manifest says what it applied', () => {
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

  test('a row that a later manifest of the chain tells of is not given to it, unless its own manifest knows it', () => {
    const now = ledger(row('a'), row('b'), row('c'));
    const judged = (known: UnresolvedDeploy['known'], head: UnresolvedDeploy['ledger'] | { unknown: string }, alone = false): unknown => {
      const { deploys, appliedBy } = judgeInterrupted([{ ...mark('r', found(), 'a', 'c'), known, alone }], now, head);
      return [deploys[0]?.migrations.map(({ applied }) => (isUnknown(applied) ? null : applied)), appliedBy.size];
    };
    expect(judged([], found(row('a'), row('b')))).toEqual([[null, true], 1]);
    expect(judged([{ name: 'a', applied: true }], found(row('a'), row('b')))).toEqual([[true, true], 2]);
    expect(judged([], { unknown: 'another deploy may have run' })).toEqual([[null, null], 0]);
    expect(judged([{ name: 'c', applied: false }], found())).toEqual([[true, false], 1]);
    expect(judged([], found(row('a'), row('b')), true)).toEqual([[true, true], 2]);
  });

  test('each row that it applied is known by it, and a row of nobody by none', () => {
    const rows = [row('a'), row('b'), row('by hand'), row('c')];
    const { appliedBy } = judgeInterrupted([mark('first', found(row('a')), 'b'), mark('second', found(row('a'), row('b')), 'c')], ledger(...rows), null);
    expect(rows.map((one) => appliedBy.get(one))).toEqual([undefined, 'first', undefined, 'second']);
  });
});

describe('the warning about a deploy', () => {
  const told = (reason: UnresolvedDeploy['reason'], ...applied: LedgerRow[]): readonly string[] =>
    tellInterrupted(judgeInterrupted([{ ...mark('r', found(), 'a', 'b'), reason }], ledger(...applied), null).deploys).map(({ message }) => message);

  test('names its run, why it is named, and what it applied', () => {
    expect(told('no-manifest', row('a'))).toEqual(['The deploy r (run 7), which left no manifest, applied 1 migration: a; it left no ledger row of b.']);
    expect(told('outcome-unknown', row('a'), row('b'))).toEqual([
      'The deploy r (run 7), whose manifest does not know its outcome, applied 2 migrations: a, b.',
    ]);
  });

  test('is there also if it applied nothing, unless its own manifest says so', () => {
    expect(told('no-manifest')).toEqual(['The deploy r (run 7), which left no manifest, left no ledger row of a, b.']);
    expect(told('outcome-unknown')).toHaveLength(1);
    expect(told('no-place')).toEqual([]);
  });

  test('is there if nobody knows what it applied', () => {
    const [problem] = tellInterrupted(judgeInterrupted([mark('r', found(row('a')), 'b')], ledger(row('other'), row('b')), null).deploys);
    expect(problem?.message).toBe('The deploy r (run 7), which left no manifest, may have applied b (the ledger rows that it found have changed since).');
    expect(problem?.remedy).not.toContain('Nothing has to be done');
  });
});
