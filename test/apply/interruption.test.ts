import { describe, expect, test } from 'vitest';
import { explain } from '../../src/apply/explanation.ts';
import { findInterruption, type Interruption } from '../../src/apply/interruption.ts';
import { wasStopped } from '../../src/apply/results.ts';
import type { Problem } from '../../src/errors/problem.ts';
import type { KitEnd } from '../../src/model/execution.ts';
import type { StatementFailure } from '../../src/model/failure.ts';
import { begun, error, file, lost, planned, see } from './seen.ts';

function failure(sqlState: string | null, message: string): StatementFailure {
  return { migration: '0000_a', statement: 1, keyword: 'SELECT', sqlState, message, position: null };
}

describe('Why the server stopped a statement', () => {
  test.each<[string | null, string, boolean, Interruption | null]>([
    ['57014', 'canceling statement due to statement timeout', false, 'statement-timeout'],
    ['57014', 'canceling statement due to statement timeout', true, 'statement-timeout'],
    ['57014', 'canceling statement due to user request', false, 'cancelled'],
    ['57014', 'canceling statement due to user request', true, 'stopped'],
    ['57014', 'storniere Anfrage wegen Zeitüberschreitung der Anfrage', false, 'cancelled-or-timed-out'],
    ['57014', 'storniere Anfrage wegen Benutzeraufforderung', true, 'stopped'],
    ['57014', 'COPY from stdin failed: COPY from the client is not possible in a migration', false, 'copy-from-client'],
    ['55P03', 'canceling statement due to lock timeout', false, 'lock-timeout'],
    ['55P03', 'could not obtain lock on relation "t"', false, 'lock-not-waited-for'],
    ['55P03', 'storniere Anfrage wegen Zeitüberschreitung einer Sperre', false, 'lock-not-had'],
    [null, 'The connection was lost.', true, 'stopped'],
    [null, 'The connection was lost.', false, null],
    ['42P01', 'relation "t" does not exist', true, null],
  ])('%s, "%s", stopped: %j: %s', (sqlState, message, stopped, interruption) => {
    expect(findInterruption(failure(sqlState, message), stopped)).toBe(interruption);
  });

  test.each<[string, Parameters<typeof planned>[2], number | null, boolean]>([
    ['nothing was left running', { error: error('57014'), finishedAt: 9 }, null, false],
    ['it had failed before', { error: error('57014'), finishedAt: 9 }, 10, false],
    ['it failed then', { error: error('57014'), finishedAt: 11 }, 10, true],
    ['it was never answered', lost, 10, true],
    ['it did not fail', {}, 10, false],
  ])('by drizzle-attest: %s', (_name, change, cancelledAt, expected) => {
    expect(wasStopped(see([file('0000_a', 'SELECT 1')], [begun, planned(0, [], change)]).texts, cancelledAt)).toBe(expected);
  });
});

describe('The problem of a statement that was stopped', () => {
  const { judgement } = see([file('0000_a', 'SELECT 1')], [begun, planned(0, [], { error: error('57014'), after: 'failed' })]);

  function explained(end: KitEnd, message: string, stopped: boolean): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
    const seen = { connected: true, wasStopped: stopped, farewell: null, plan: [] };
    const ledger = { table: { schema: 'drizzle', name: '__drizzle_migrations' }, generation: 'v0' } as const;
    return explain({ end, judgement, failure: failure('57014', message), stop: null, complaint: null, lock: 'kept', unread: null, seen, ledger })[0];
  }

  test('does not speak of a time limit if drizzle-kit was killed', () => {
    const problem = explained({ kind: 'signalled', signal: 'SIGKILL' }, 'canceling statement due to user request', true);
    expect(problem).toMatchObject({ code: 'apply/failed', remedy: expect.stringMatching(/^Find out what ended drizzle-kit/u) });
    expect(problem?.message).toBe(
      'drizzle-kit was ended by SIGKILL. Migration 0000_a, statement 1 (SELECT), was running and was stopped. Nothing of the plan stayed in the database.',
    );
  });

  test('names pg_cancel_backend if somebody used it', () => {
    const problem = explained({ kind: 'exited', code: 1 }, 'canceling statement due to user request', false);
    expect(problem).toMatchObject({ remedy: expect.stringContaining('(pg_cancel_backend): find out who') });
    expect(problem?.message).toMatch(/^Migration 0000_a, statement 1 \(SELECT\), failed with SQLSTATE 57014: canceling statement due to user request\./u);
  });

  test('names the statement behind the time limit of drizzle-kit', () => {
    expect(explained({ kind: 'timed-out' }, 'canceling statement due to user request', true)).toMatchObject({
      code: 'apply/time-limit',
      message:
        'drizzle-kit reached the time limit. Migration 0000_a, statement 1 (SELECT), was running and was stopped. Nothing of the plan stayed in the database.',
    });
  });
});
