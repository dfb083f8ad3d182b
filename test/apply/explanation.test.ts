import { expect, test } from 'vitest';
import { explain } from '../../src/apply/explanation.ts';
import type { ReplayEnd } from '../../src/model/failure.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { DeployOutcome, Judgement, MigrationOutcome } from '../../src/model/outcome.ts';
import type { ChildEnd } from '../../src/model/ports.ts';

const migration: Migration = { name: '0001_b', createdAt: 1, sha256: 'a'.repeat(64), bytes: 1, path: 'drizzle/0001_b.sql', statements: [] };
const exited = (code: number): ChildEnd => ({ kind: 'exited', code });
const passed: ReplayEnd = { kind: 'passed' };

function judgement(outcome: DeployOutcome, each: MigrationOutcome, change: Partial<Judgement> = {}): Judgement {
  return { outcome, migrations: [{ migration, outcome: each, row: null }], unexpected: [], mismatched: [], ...change };
}

function said(end: ChildEnd, judged: Judgement, replay: ReplayEnd | null): [string, string, string][] {
  return explain(end, judged, replay, null).map(({ code, severity, message }) => [code, severity, message]);
}

const failed = judgement('failed', 'not-executed');

test('a success needs no words', () => {
  expect(said(exited(0), judgement('succeeded', 'applied'), null)).toEqual([]);
});

test('an exit code that says otherwise than the ledger is a warning', () => {
  expect(said(exited(1), judgement('succeeded', 'applied'), null)).toEqual([['apply/failed', 'warning', expect.stringContaining('exit code 1')]]);
});

test('exit code 0 with an unchanged ledger is apply/not-executed', () => {
  expect(said(exited(0), failed, passed)[0]?.[0]).toBe('apply/not-executed');
});

test('the failing statement is named by migration, number, keyword, SQLSTATE and message', () => {
  const replay: ReplayEnd = {
    kind: 'failed',
    failure: { migration: '0001_b', statement: 2, keyword: 'ALTER', sqlState: '42P01', message: 'relation "nope" does not exist' },
  };
  expect(said(exited(1), failed, replay)).toEqual([
    [
      'apply/failed',
      'error',
      'Migration 0001_b, statement 2 (ALTER), failed with SQLSTATE 42P01: relation "nope" does not exist. Nothing of the plan stayed in the database.',
    ],
  ]);
});

test('what drizzle-kit asks for is told, where the SQL does not explain it', () => {
  const [problem] = explain(exited(1), failed, passed, "To connect to Postgres database - please install either of 'pg' or 'postgres' drivers");
  expect(problem?.message).toContain("please install either of 'pg' or 'postgres' drivers.");
});

test('a right that is missing for the ledger comes with the grant to give', () => {
  const replay: ReplayEnd = {
    kind: 'failed',
    failure: { migration: null, statement: 1, keyword: 'CREATE', sqlState: '42501', message: 'permission denied for database' },
  };
  expect(explain(exited(1), failed, replay, null)[0]?.remedy).toContain('GRANT CREATE ON DATABASE');
});

test('limits of a statement have their own remedies', () => {
  const remedy = (sqlState: string): string | undefined =>
    explain(exited(1), failed, { kind: 'failed', failure: { migration: '0001_b', statement: 1, keyword: 'ALTER', sqlState, message: 'canceled' } }, null)[0]
      ?.remedy;
  expect(remedy('55P03')).toContain('lock-timeout');
  expect(remedy('57014')).toContain('statement-timeout');
});

test('the time limit and a cancelled run have their own codes', () => {
  expect(said({ kind: 'timed-out' }, failed, null)[0]?.[0]).toBe('apply/time-limit');
  expect(said({ kind: 'cancelled' }, failed, null)[0]?.[0]).toBe('apply/cancelled');
});

test('a kit that could not be started is apply/kit-not-started', () => {
  expect(said({ kind: 'not-started', reason: 'ENOENT' }, failed, null)).toEqual([['apply/kit-not-started', 'error', expect.stringContaining('ENOENT')]]);
});

test('a killed kit is said to be killed', () => {
  expect(said({ kind: 'signalled', signal: 'SIGKILL' }, failed, passed)[0]?.[2]).toContain('was ended by SIGKILL');
});

test('a partial deploy names what has no row', () => {
  expect(said(exited(1), judgement('partial', 'partial'), null)).toEqual([['apply/partial', 'error', expect.stringContaining('0001_b')]]);
});

test('rows and hashes that the plan does not explain are told beside the rest', () => {
  const row = { id: '9', hash: 'b'.repeat(64), createdAt: '9', name: null, appliedAt: null };
  expect(said(exited(0), judgement('partial', 'applied', { unexpected: [row] }), null)).toEqual([
    ['apply/unexpected-rows', 'error', expect.stringContaining('1 ledger rows')],
  ]);
  expect(said(exited(0), judgement('partial', 'failed', { mismatched: [migration] }), null)[0]).toEqual([
    'apply/hash-mismatch',
    'error',
    expect.stringContaining('0001_b'),
  ]);
});
