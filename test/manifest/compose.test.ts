import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { parseDatabaseUrl } from '../../src/inputs/database-url.ts';
import { composeRecord } from '../../src/manifest/compose.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { DeployFacts } from '../../src/manifest/facts.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';
import { planOf } from '../../src/model/plan.ts';
import { unknown } from '../../src/model/stated.ts';
import { terminalRunFacts } from '../../src/host/run-facts.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const migration: Migration = { name: '0000_a', createdAt: 5, sha256: digest('a'), bytes: 1, path: 'drizzle/0000_a.sql', statements: ['SELECT 1'] };
const row = { id: '1', hash: migration.sha256, createdAt: '5', name: null, appliedAt: null };
const ledger = (...rows: Ledger['rows']): Ledger => ({ shape: rows.length === 0 ? 'absent' : 'v0', table: defaultLedgerTable, rows });
const redact = (text: string): string => text.replaceAll('planted', '***');

function startOnly(): DeployFacts {
  return {
    start: {
      recordId: '11111111-1111-4111-8111-111111111111',
      startedAt: now,
      environment: 'production',
      database: parseDatabaseUrl('postgres://u:planted@h/d', 'database-url', () => undefined),
      run: terminalRunFacts(),
      tool: { version: '0.1.0', node: 'v24.0.0', distSha256: digest('dist') },
      signing: 'key',
    },
    project: null,
    source: null,
    server: null,
    lockAcquiredAt: null,
    position: unknown('no lock'),
    before: null,
    unrecorded: unknown('not read'),
    interrupted: [],
    reconciliation: null,
    applying: false,
    execution: null,
    problems: [],
  };
}

function upToThePlan(pending: readonly Migration[], before: Ledger): DeployFacts {
  return {
    ...startOnly(),
    project: {
      kit: { version: '0.31.11', ormVersion: '0.45.4', generation: 'v0', script: '/kit', environment: {} },
      config: { dialect: 'postgresql', out: 'drizzle', ledgerTable: defaultLedgerTable },
      folder: { generation: 'v0', path: 'drizzle', migrations: [migration], defects: [] },
      lockfile: unknown('none'),
    },
    source: { commit: 'a'.repeat(40), tree: 'b'.repeat(40), migrationsTree: 'c'.repeat(40), clean: true },
    server: {
      dialect: 'postgresql',
      serverVersion: '18.4',
      role: { superuser: false, createRole: false },
      tls: { mode: 'unset', used: false },
      serverTime: '2026-01-02T03:04:05.678Z',
    },
    lockAcquiredAt: now,
    position: { sequence: 1, previous: null },
    before,
    unrecorded: [],
    reconciliation: {
      standings: pending.length === 0 ? [{ kind: 'applied', migration, row }] : [{ kind: 'pending', migration }],
      pending,
      plan: planOf(pending),
      stops: [],
    },
  };
}

const applied: DeployFacts['execution'] = {
  startedAt: now,
  finishedAt: now + 10,
  end: { kind: 'exited', code: 0 },
  after: ledger(row),
  judgement: { outcome: 'succeeded', migrations: [{ migration, outcome: 'applied', row }], unexpected: [], mismatched: [] },
  replay: null,
  problems: [],
};

const failedProblem = new Problem('apply/failed', { message: 'It says planted.', remedy: 'Mend it.', place: '0000_a' });

const deploys: readonly [string, DeployFacts, string][] = [
  ['a refusal before anything was read', { ...startOnly(), problems: [new Problem('database/unreachable', { message: 'planted', remedy: 'r' })] }, 'refused'],
  ['a no-op', upToThePlan([], ledger(row)), 'no-op'],
  ['a success', { ...upToThePlan([migration], ledger()), applying: true, execution: applied }, 'succeeded'],
  [
    'a failure',
    {
      ...upToThePlan([migration], ledger()),
      applying: true,
      execution: {
        ...applied,
        end: { kind: 'exited', code: 1 },
        after: ledger(),
        judgement: { outcome: 'failed', migrations: [{ migration, outcome: 'failed', row: null }], unexpected: [], mismatched: [] },
        replay: { kind: 'failed', failure: { migration: '0000_a', statement: 1, keyword: 'SELECT', sqlState: '42P01', message: 'planted' } },
      },
      problems: [failedProblem],
    },
    'failed',
  ],
  [
    'a ledger that could not be read again',
    { ...upToThePlan([migration], ledger()), applying: true, problems: [new Problem('database/connection-lost', { message: 'gone', remedy: 'r' })] },
    'unknown',
  ],
];

describe.each(deploys)('%s', (_title, facts, outcome) => {
  const record = composeRecord(facts, now + 20, redact);

  test('is told with its outcome', () => {
    expect(record.outcome).toBe(outcome);
  });

  test('makes a record that a strict reader takes and that does not contradict itself', () => {
    expect(parseManifest(Buffer.from(renderManifest(record)))).toEqual(record);
    expect(findContradictions(record)).toEqual([]);
  });

  test('shows no secret', () => {
    expect(JSON.stringify(record)).not.toContain('planted');
  });

  test('leaves nothing blank', () => {
    expect(JSON.stringify(record)).not.toContain('undefined');
    expect(JSON.stringify(record)).not.toContain('""');
  });
});

test('what was not reached says at which finding the deploy stopped', () => {
  const record = composeRecord(deploys[0]?.[1] ?? startOnly(), now, redact);
  expect(record.plan).toEqual({ unknown: 'the deploy stopped before it was read: database/unreachable' });
});

test('a long message is cut, and many problems are bounded', () => {
  const problems = Array.from({ length: 400 }, () => new Problem('history/late', { message: 'x'.repeat(10_000), remedy: 'r' }));
  const record = composeRecord({ ...startOnly(), problems }, now, redact);
  expect(record.problems).toHaveLength(256);
  expect(record.problems[0]?.message).toHaveLength(4_000);
});
