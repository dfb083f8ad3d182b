import { describe, expect, test } from 'vitest';
import { findGap, placeAgain, placeInChain, positionAfter, refuseSecondStart } from '../../src/evidence/chain-position.ts';
import { exitCodeOf } from '../../src/commands/problems.ts';
import { Problem } from '../../src/errors/problem.ts';
import { canonicalDigest } from '../../src/model/digest.ts';
import type { ChainHead, UnresolvedDeploy } from '../../src/model/chain.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import { unknown, type Unknown } from '../../src/model/unknown.ts';

const row = (id: string): LedgerRow => ({ id, hash: `hash-${id}`, createdAt: id, name: null, appliedAt: null });
const unexplained = (id: string): unknown => ({ ...row(id), deploy: null });
const ledger = (...ids: string[]): Ledger => ({ shape: 'v0', table: defaultLedgerTable, rows: ids.map(row) });
const left = (...ids: string[]): { readonly rows: number; readonly sha256: string } => ({
  rows: ids.length,
  sha256: canonicalDigest(ids.map((id) => [`hash-${id}`, id])),
});
const head = (ledger: ChainHead['ledger']): ChainHead => ({
  manifestId: 'r',
  sequence: 4,
  sha256: 's',
  lockedAt: unknown('not read'),
  ledgerTable: defaultLedgerTable,
  ledger,
  unresolved: null,
});

function planned(id: string): { readonly name: string; readonly sha256: string } {
  return { name: id, sha256: `hash-${id}` };
}

describe('the place of a manifest', () => {
  test('goes on from the head', () => {
    expect(positionAfter(head(left()), false)).toEqual({ sequence: 5, previous: { manifestId: 'r', sha256: 's' }, overtaken: false });
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
  const nobody = new Map<LedgerRow, string>();

  test('is nothing where the ledger is as it was left', () => {
    expect(findGap(head(left('1', '2')), first, ledger('1', '2'), nobody)).toEqual({ unrecorded: [], problems: [] });
  });

  test('is named row by row', () => {
    const { unrecorded, problems } = findGap(head(left('1')), first, ledger('1', '2', '3'), nobody);
    expect(unrecorded).toEqual([unexplained('2'), unexplained('3')]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['chain/unrecorded', 'warning']]);
  });

  test('is everything where a chain starts on a ledger with rows', () => {
    expect(findGap(null, first, ledger('1'), nobody).unrecorded).toEqual([unexplained('1')]);
    expect(findGap(null, first, ledger(), nobody)).toEqual({ unrecorded: [], problems: [] });
  });

  test('is not known where rows are gone or changed', () => {
    expect(findGap(head(left('1', '2')), first, ledger('1'), nobody).problems[0]?.code).toBe('chain/rewritten');
    expect(findGap(head(left('1', '2')), first, ledger('1', '3'), nobody).problems[0]?.code).toBe('chain/rewritten');
  });

  test('is not known where the ledger is another table, which is said', () => {
    const moved: ChainHead = { ...head(left('1')), ledgerTable: { schema: 'drizzle', name: 'old_migrations' } };
    const [problem] = findGap(moved, first, ledger(), nobody).problems;
    expect([problem?.code, problem?.message]).toEqual(['chain/rewritten', expect.stringContaining('another ledger table, drizzle.old_migrations:')]);
  });

  test('is not known without a head, or where the head did not know', () => {
    expect(findGap(null, positionAfter(null, false), ledger('1'), nobody)).toMatchObject({ unrecorded: { unknown: expect.any(String) }, problems: [] });
    expect(findGap(head({ unknown: 'lost' }), first, ledger('1'), nobody).unrecorded).toHaveProperty('unknown');
  });
});

describe('the place of a manifest whose deploy lost the lock', () => {
  const begun = positionAfter(head(left()), false);
  const unresolved: ChainHead = { ...head(left()), manifestId: 'other', sequence: 5, unresolved: undecidedDeploy('other') };
  const again = async (now: ChainHead, lock: 'kept' | 'taken-again' | Unknown): Promise<unknown> =>
    await placeAgain({ evidence: { readHead: () => Promise.resolve(now) } }, begun, lock);

  test('is behind the manifest that another deploy left meanwhile, if this one has the lock again', async () => {
    const now = { ...head(left()), manifestId: 'other', sequence: 5 };
    expect(await again(now, 'kept')).toEqual(begun);
    expect(await again(now, 'taken-again')).toEqual({ sequence: 6, previous: { manifestId: 'other', sha256: 's' }, overtaken: true });
  });

  test('is not known if the lock could not be taken again, for the reason that there is', async () => {
    const reason = unknown('the session that held the lock was lost, and the server could not be asked for the lock again (database/unreachable)');
    expect(await again({ ...head(left()), manifestId: 'other', sequence: 5 }, reason)).toEqual(reason);
  });

  test('is not behind one of unknown outcome that it does not tell of', async () => {
    expect(await again(unresolved, 'taken-again')).toHaveProperty('unknown');
    expect(await again({ ...unresolved, manifestId: 'r', sequence: 4 }, 'taken-again')).toEqual(begun);
  });
});

function undecidedDeploy(manifestId: string): UnresolvedDeploy {
  return {
    manifestId,
    startedAt: '2026-01-01T00:00:00.000Z',
    runId: '7',
    reason: 'outcome-unknown',
    known: [],
    alone: true,
    ledger: left('1'),
    migrations: [planned('2'), planned('3')],
  };
}

describe('before the chain has begun', () => {
  const earlier: UnresolvedDeploy = {
    ...{ ...undecidedDeploy('early'), reason: 'no-place', alone: false, ledger: left() },
    ...{ migrations: [planned('1')], known: [{ name: '1', applied: true }] },
  };

  test('a deploy says so, and leaves the manifests without a place to the one that begins it', () => {
    const { position, interrupted, problems } = placeInChain({ chainStart: false }, { head: null, marks: [earlier] }, ledger('1'));
    expect([position, interrupted]).toEqual([{ unknown: expect.any(String) }, []]);
    expect(problems.map(({ code, severity, place }) => [code, severity, place])).toEqual([['chain/not-started', 'warning', 'chain-start']]);
  });

  test('what was deployed is told by the manifest that begins it, with the name of the deploy at each row', () => {
    const { position, interrupted, unrecorded, problems } = placeInChain({ chainStart: true }, { head: null, marks: [earlier] }, ledger('1'));
    expect(position).toEqual({ sequence: 1, previous: null });
    expect(interrupted).toMatchObject([{ manifestId: 'early', reason: 'no-place', migrations: [{ applied: true }] }]);
    expect(unrecorded).toEqual([{ ...row('1'), deploy: 'early' }]);
    expect(problems.map(({ code, remedy }) => [code, remedy])).toEqual([['chain/interrupted', expect.stringMatching(/says why it has no place\.$/u)]]);
  });
});

describe('after a deploy of unknown outcome', () => {
  const begun = undecidedDeploy('r');
  const undecided: ChainHead = { ...head(left('1')), unresolved: begun };
  const place = (ledgerNow: Ledger, marks: readonly UnresolvedDeploy[] = []): ReturnType<typeof placeInChain> =>
    placeInChain({ chainStart: false }, { head: undecided, marks }, ledgerNow);

  test('the next manifest says what it applied, and by whom each row came', () => {
    const { interrupted, unrecorded, problems } = place(ledger('1', '2', '9'));
    expect(interrupted).toEqual([
      {
        manifestId: 'r',
        startedAt: begun.startedAt,
        runId: '7',
        reason: 'outcome-unknown',
        migrations: [
          { ...planned('2'), applied: true },
          { ...planned('3'), applied: false },
        ],
      },
    ]);
    expect(unrecorded).toEqual([{ ...row('2'), deploy: 'r' }, unexplained('9')]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['chain/interrupted', 'warning'],
      ['chain/unrecorded', 'warning'],
    ]);
    expect(problems[1]?.message).toContain('1 row that no manifest tells of: hash hash-9');
  });

  test('if it applied nothing, a warning says so', () => {
    expect(place(ledger('1'))).toMatchObject({
      interrupted: [{ migrations: [{ applied: false }, { applied: false }] }],
      unrecorded: [],
      problems: [{ code: 'chain/interrupted', severity: 'warning' }],
    });
  });

  test('its mark does not tell of it a second time, and another one tells of another deploy', () => {
    const other = { ...begun, manifestId: 'killed', reason: 'no-manifest' as const, ledger: left('1', '2') };
    const { interrupted, unrecorded } = place(ledger('1', '2', '3'), [{ ...begun, reason: 'no-manifest' }, other]);
    expect(interrupted.map(({ manifestId, reason }) => [manifestId, reason])).toEqual([
      ['r', 'outcome-unknown'],
      ['killed', 'no-manifest'],
    ]);
    expect(unrecorded).toEqual([
      { ...row('2'), deploy: 'r' },
      { ...row('3'), deploy: 'killed' },
    ]);
  });

  test('whose rows have changed since, nothing is known', () => {
    expect(place(ledger('8', '2'))).toMatchObject({
      interrupted: [{ migrations: [{ applied: { unknown: expect.any(String) } }, { applied: { unknown: expect.any(String) } }] }],
      unrecorded: { unknown: expect.any(String) },
      problems: [{ code: 'chain/interrupted' }, { code: 'chain/rewritten' }],
    });
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
