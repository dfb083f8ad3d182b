import { describe, expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow, LedgerShape } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';
import { planOf } from '../../src/model/plan.ts';
import type { Kit } from '../../src/model/project.ts';
import { evaluateStatus } from '../../src/status/status.ts';

const second = 1_700_000_000_000;

function file(name: string, createdAt: number, text = name): Migration {
  return { name, createdAt, sha256: digest(text), bytes: text.length, path: `drizzle/${name}.sql`, chunks: [text] };
}

function row(of: Migration, change: Partial<LedgerRow> = {}): LedgerRow {
  return { id: '1', hash: of.sha256, createdAt: String(of.createdAt), name: null, appliedAt: null, ...change };
}

function named(of: Migration, change: Partial<LedgerRow> = {}): LedgerRow {
  return row(of, { name: of.name, ...change });
}

function held(
  generation: Generation,
  files: readonly Migration[],
  rows: readonly LedgerRow[],
  options: { shape?: LedgerShape; outOfOrder?: 'refuse' | 'allow' } = {},
) {
  const kit: Kit = { version: generation === 'v0' ? '0.31.11' : '1.0.0-rc.5', ormVersion: '1', generation, script: '/kit', environment: {}, driver: 'pg' };
  const folder = { generation, path: 'drizzle', migrations: files, defects: [] };
  const ledger: Ledger = { shape: options.shape ?? (rows.length === 0 ? 'absent' : generation), table: defaultLedgerTable, rows };
  const { statuses, pending, plan, stops } = evaluateStatus(kit, folder, ledger, options.outOfOrder ?? 'refuse');
  return { kinds: statuses.map(({ kind }) => kind).sort(), pending: pending.map(({ name }) => name), plan, codes: stops.map(({ code }) => code), stops };
}

const [a, b, c] = [file('0000_a', second), file('0001_b', second + 1_000), file('0002_c', second + 2_000)];

describe.each([
  ['v0' as const, row],
  ['v1' as const, named],
])('under the rule of %s', (generation, rowOf) => {
  test('everything is pending on a fresh database, in the order of the files', () => {
    const found = held(generation, [a, b, c], []);
    expect(found).toMatchObject({ pending: ['0000_a', '0001_b', '0002_c'], codes: [] });
    expect(found.plan).toEqual(planOf([a, b, c]));
  });

  test('what has a row with the same hash is applied', () => {
    expect(held(generation, [a, b], [rowOf(a), rowOf(b)])).toMatchObject({ kinds: ['applied', 'applied'], pending: [], codes: [] });
  });

  test('a file whose content differs from its row is edited', () => {
    const found = held(generation, [a, b], [rowOf(a, { hash: digest('before') }), rowOf(b)]);
    expect(found).toMatchObject({ kinds: ['applied', 'edited'], codes: ['history/edited'] });
    expect(found.stops[0]?.message).toContain('0000_a');
    expect(found.stops[0]?.place).toBe('drizzle/0000_a.sql');
  });

  test('a row whose file is gone from within the history is missing', () => {
    expect(held(generation, [a, c], [rowOf(a), rowOf(b), rowOf(c)])).toMatchObject({ kinds: ['applied', 'applied', 'missing'], codes: ['history/missing'] });
  });

  test('a row newer than every file here is foreign', () => {
    expect(held(generation, [a, b], [rowOf(a), rowOf(b), rowOf(c)])).toMatchObject({ codes: ['history/foreign'] });
  });

  test('every row is foreign where there is no file', () => {
    expect(held(generation, [], [rowOf(a)])).toMatchObject({ kinds: ['foreign'] });
  });

  test('a file without a row that is older than the newest row is out of order', () => {
    expect(held(generation, [a, b, c], [rowOf(a), rowOf(c)])).toMatchObject({ pending: [], codes: ['history/out-of-order'] });
  });

  test('a row without created_at is ambiguous', () => {
    const found = held(generation, [a], [rowOf(a), rowOf(b, { id: '2', createdAt: null, hash: digest('else') })]);
    expect(found.codes).toContain('history/ambiguous');
    expect(found.stops[0]?.message).toContain('NULL');
  });

  test('a migration that was recorded twice is ambiguous', () => {
    expect(held(generation, [a], [rowOf(a), rowOf(a, { id: '2' })])).toMatchObject({ kinds: ['ambiguous', 'applied'], codes: ['history/ambiguous'] });
  });

  test('content that was applied under another name or time is ambiguous, because it would run again', () => {
    const moved = { ...b, name: '0001_renamed', createdAt: b.createdAt + 5_000 };
    expect(held(generation, [a, moved], [rowOf(a), rowOf(b)])).toMatchObject({ kinds: ['ambiguous', 'applied'], codes: ['history/ambiguous'] });
  });

  test('several kinds of deviation are all told', () => {
    expect(held(generation, [a, b], [rowOf(a, { hash: digest('x') }), rowOf(c)]).codes).toEqual(['history/edited', 'history/foreign', 'history/out-of-order']);
  });

  test('a message names five deviations and counts the others', () => {
    const files = Array.from({ length: 8 }, (_, index) => file(`000${String(index)}_m`, second + index * 1_000));
    expect(
      held(
        generation,
        files,
        files.map((each) => rowOf(each, { hash: digest('x') })),
      ).stops[0]?.message,
    ).toContain('and 3 more');
  });
});

test('0.31 takes an equal time for applied, and the file is out of order', () => {
  expect(held('v0', [a, file('0001_same', second)], [row(a)])).toMatchObject({ codes: ['history/out-of-order'] });
});

test('1.0 runs a file of the same second as the newest row', () => {
  expect(held('v1', [a, file('0001_same', second)], [named(a)])).toMatchObject({ pending: ['0001_same'], codes: [] });
});

test('1.0 runs an out-of-order file where that is allowed', () => {
  expect(held('v1', [a, b, c], [named(a), named(c)], { outOfOrder: 'allow' })).toMatchObject({ pending: ['0001_b'], codes: [] });
});

test('0.31 cannot be allowed to run an out-of-order file', () => {
  expect(held('v0', [a, b, c], [row(a), row(c)], { outOfOrder: 'allow' }).codes).toEqual(['input/conflict', 'history/out-of-order']);
});

test('a row without a name would make 1.0 run its migration again', () => {
  expect(held('v1', [a, b], [named(a), row(b)])).toMatchObject({ codes: ['history/ambiguous'] });
});

test('0.31 may not write to a ledger that 1.0 has taken over', () => {
  expect(held('v0', [a], [named(a)], { shape: 'v1' }).codes).toEqual(['ledger/newer-than-kit']);
});

describe('the first run of 1.0 on a ledger of 0.31', () => {
  test('goes by the second', () => {
    expect(held('v1', [a, b], [row({ ...a, createdAt: second + 789 })], { shape: 'v0' })).toMatchObject({
      kinds: ['applied', 'pending'],
      pending: ['0001_b'],
      codes: [],
    });
  });

  test('tells two files of one second apart by their hashes', () => {
    const twin = file('0001_twin', second);
    expect(held('v1', [a, twin], [row(twin), row(a)], { shape: 'v0' })).toMatchObject({ kinds: ['applied', 'applied'], codes: [] });
  });

  test('would run what 0.31 skipped, and is stopped', () => {
    expect(held('v1', [a, b, c], [row(a), row(c)], { shape: 'v0' }).codes).toEqual(['history/out-of-order']);
  });
});
