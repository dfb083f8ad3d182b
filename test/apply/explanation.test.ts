import { describe, expect, test } from 'vitest';
import { explain, type Ended, type SeenByRelay } from '../../src/apply/explanation.ts';
import { Problem } from '../../src/errors/problem.ts';
import type { StatementFailure } from '../../src/model/failure.ts';
import type { DeployOutcome, Judgement, MigrationOutcome } from '../../src/model/outcome.ts';
import type { KitEnd } from '../../src/model/execution.ts';
import type { RelayStop } from '../../src/model/relay.ts';
import { unknown, type OrUnknown } from '../../src/model/unknown.ts';
import { begun, committed, error, failed, file, ledger, planned, planOf, recorded, rolledBack, rowOf, see, type Circumstances, type Seen } from './seen.ts';

const migration = file('0001_b', 'SELECT 1');
const exited = (code: number): KitEnd => ({ kind: 'exited', code });

function judgement(outcome: DeployOutcome, each: OrUnknown<MigrationOutcome>, change: Partial<Judgement> = {}): Judgement {
  return { outcome, migrations: [{ migration, outcome: each, statements: [], row: null }], unexpected: [], mismatched: [], ...change };
}

const unreachable = new Problem('database/unreachable', { message: 'No route to host.', remedy: 'Check the network.' });
const succeeded = judgement('succeeded', 'applied');
const nothing = judgement('failed', 'rolled-back');

const ledgerForm = { table: { schema: 'drizzle', name: '__drizzle_migrations' }, generation: 'v0' } as const;

/** drizzle-kit ended with exit code 1 by itself, and nothing stayed, unless a test says otherwise. */
function explained(change: Partial<Ended> = {}): Problem[] {
  return explain({
    end: exited(1),
    judgement: nothing,
    failure: null,
    stop: null,
    complaint: null,
    seen: relayed(),
    lock: 'kept',
    unread: null,
    ledger: ledgerForm,
    ...change,
  });
}

function relayed(change: Partial<SeenByRelay> = {}): SeenByRelay {
  return { connected: true, wasStopped: false, farewell: null, plan: planOf([file('0000_a', 'SELECT 1'), file('0001_b', 'SELECT 2', 'SELECT 3')]), ...change };
}

function said(change: Partial<Ended> = {}): [string, string, string][] {
  return explained(change).map(({ code, severity, message }) => [code, severity, message]);
}

const failure: StatementFailure = {
  ...{ migration: '0001_b', statement: 2, keyword: 'ALTER TABLE', sqlState: '42P01', message: 'relation "nope" does not exist', position: 13 },
};

describe('If the ledger holds the whole plan', () => {
  test('a success needs no words', () => {
    expect(said({ end: exited(0), judgement: succeeded })).toEqual([]);
  });

  test.each<[KitEnd, string]>([
    [exited(1), 'ended with exit code 1'],
    [{ kind: 'signalled', signal: 'SIGKILL' }, 'was ended by SIGKILL'],
    [{ kind: 'timed-out' }, 'reached the time limit'],
    [
      { kind: 'stopped', stop: { kind: 'session-lost', session: 'lock' } },
      'was stopped by drizzle-attest, because the session that held the lock of the deploy ended',
    ],
  ])('another end is a warning: %j', (end, words) => {
    expect(said({ end, judgement: succeeded })).toEqual([['apply/failed', 'warning', `The ledger holds the whole plan. drizzle-kit ${words}.`]]);
  });

  test('what was refused afterwards is a warning', () => {
    const told = said({ end: exited(1), judgement: succeeded, stop: { kind: 'refused', reason: 'DROP TABLE, which is not in the plan' } });
    expect(told).toEqual([
      [
        'apply/foreign-statement',
        'warning',
        expect.stringMatching(/passed on to the database: DROP TABLE, which is not in the plan\. The whole plan is applied\.$/u),
      ],
    ]);
  });
});

describe('If nothing of the plan stayed', () => {
  test('the failing statement is named by migration, number, command, SQLSTATE and message, and its file', () => {
    const [problem, ...more] = explained({ failure });
    expect(problem).toMatchObject({ code: 'apply/failed', severity: 'error', place: 'drizzle/0001_b.sql' });
    expect(problem?.message).toBe(
      'Migration 0001_b, statement 2 (ALTER TABLE), failed with SQLSTATE 42P01: relation "nope" does not exist. Nothing of the plan stayed in the database.',
    );
    expect(more).toEqual([]);
  });

  test("statements of drizzle-kit's own are called so, and COMMIT by its name", () => {
    const first = (keyword: string): string | undefined => explained({ failure: { ...failure, migration: null, keyword } })[0]?.message;
    expect(first('CREATE SCHEMA')).toMatch(/^drizzle-kit's own CREATE SCHEMA failed with SQLSTATE 42P01/u);
    expect(first('COMMIT')).toMatch(/^COMMIT failed with SQLSTATE 42P01/u);
  });

  test('exit code 0 is apply/not-executed', () => {
    expect(said({ end: exited(0) })).toEqual([['apply/not-executed', 'error', expect.stringMatching(/exit code 0.* No statement failed\.$/u)]]);
  });

  test('a drizzle-kit that never connected is said to have not', () => {
    expect(said({ seen: relayed({ connected: false }) })).toEqual([
      ['apply/failed', 'error', expect.stringMatching(/exit code 1.* It never connected to the database\.$/u)],
    ]);
  });

  test('nothing is said of a ledger that could not be read', () => {
    expect(said({ unread: unreachable })[0]?.[2]).toBe(
      'drizzle-kit ended with exit code 1, and nothing of the plan was committed; the ledger could not be read: No route to host. No statement failed.',
    );
  });

  test('what drizzle-kit asks for is shown', () => {
    const complaint = "To connect to Postgres database - please install either of 'pg' or 'postgres' drivers.";
    expect(explained({ complaint })[0]?.message).toMatch(/It printed: .* drivers\.$/u);
  });

  test.each<[KitEnd, string]>([
    [{ kind: 'timed-out' }, 'apply/time-limit'],
    [{ kind: 'cancelled' }, 'apply/cancelled'],
    [{ kind: 'not-started', reason: 'ENOENT' }, 'apply/kit-not-started'],
    [{ kind: 'signalled', signal: 'SIGKILL' }, 'apply/failed'],
  ])('%j has its code', (end, code) => {
    expect(said({ end })[0]?.[0]).toBe(code);
  });

  test.each<[RelayStop, string, RegExp]>([
    [
      { kind: 'refused', reason: 'DROP TABLE' },
      'apply/foreign-statement',
      /^drizzle-kit sent something that is not passed on to the database: DROP TABLE\. Nothing/u,
    ],
    [{ kind: 'transaction-ended', at: 0 }, 'apply/failed', /^Migration 0000_a, statement 1, ended the transaction/u],
    [{ kind: 'lock-released', held: 1, sent: 2 }, 'lock/released', /^Migration 0001_b, statement 1, released the lock .* before COMMIT\. Nothing/u],
    [{ kind: 'lock-released', held: 1, sent: 3 }, 'lock/released', /^Migration 0001_b, one of the statements 1 to 2, released/u],
    [{ kind: 'lock-released', held: 0, sent: 3 }, 'lock/released', /^One of the statements from 1 of 0000_a to 2 of 0001_b released/u],
    [{ kind: 'lock-unread' }, 'database/query-failed', /^A query failed that asks whether this deploy still holds its locks/u],
    [{ kind: 'row-missing', reason: 'the row of 0000_a is not in it' }, 'apply/row-missing', /wrote to it: the row of 0000_a is not in it\. Nothing/u],
    [
      { kind: 'setting-changed', setting: 'client_encoding', at: 1 },
      'apply/setting-changed',
      /^Migration 0001_b, statement 1, changed client_encoding, by which/u,
    ],
    [{ kind: 'setting-changed', setting: 'client_encoding', at: null }, 'apply/setting-changed', /^A migration changed client_encoding/u],
    [
      { kind: 'internal-error', during: 'loading', reason: 'no wasm' },
      'apply/internal-error',
      /^drizzle-attest could not load its own SQL parser: no wasm\. Nothing of the plan ran\.$/u,
    ],
    [
      { kind: 'internal-error', during: 'judging', reason: 'no such case' },
      'apply/internal-error',
      /^drizzle-attest itself failed while it judged what drizzle-kit sent: no such case\. Nothing of the plan stayed/u,
    ],
    [{ kind: 'session-lost', session: 'lock' }, 'lock/lost', /^The session that held the lock of this deploy ended/u],
    [{ kind: 'session-lost', session: 'work' }, 'database/connection-lost', /^The session in which drizzle-kit worked ended\. Nothing/u],
  ])('a deploy that was stopped says why: %j', (stop, code, message) => {
    expect(said({ end: { kind: 'stopped', stop }, stop })).toEqual([[code, 'error', expect.stringMatching(message)]]);
  });

  test.each([
    ['taken-again', /The lock was taken again afterwards; another deploy may have run in between\. Nothing/u],
    ['lost', /The lock was not taken again; another deploy may have run since\. Nothing/u],
  ] as const)('a lock that was lost is said to be %s', (lock, message) => {
    expect(said({ lock, stop: { kind: 'session-lost', session: 'lock' } })[0]?.[2]).toMatch(message);
  });

  test('what the server ended an idle session with is shown', () => {
    const farewell = { sqlState: '25P03', message: 'terminating connection due to idle-in-transaction timeout', position: null };
    expect(said({ seen: relayed({ farewell }), stop: { kind: 'session-lost', session: 'work' } })[0]?.[2]).toMatch(
      / worked ended\. The server said with SQLSTATE 25P03: terminating connection due to idle-in-transaction timeout\. Nothing/u,
    );
  });

  test('a session that ended in a statement names it', () => {
    const ended = { ...failure, sqlState: '57P01', message: 'terminating connection due to administrator command' };
    const [problem] = explained({ stop: { kind: 'session-lost', session: 'work' }, failure: ended });
    expect(problem).toMatchObject({ code: 'database/connection-lost', place: 'drizzle/0001_b.sql' });
    expect(problem?.message).toContain('Migration 0001_b, statement 2 (ALTER TABLE), failed with SQLSTATE 57P01');
  });
});

describe('If it is not known what stayed', () => {
  test('the migrations in question and the reason are named', () => {
    const told = said({ judgement: judgement('unknown', unknown('the connection was lost before COMMIT was answered')) });
    expect(told).toEqual([
      ['apply/outcome-unknown', 'error', 'It is not known whether 0001_b was applied: the connection was lost before COMMIT was answered.'],
    ]);
  });

  test('nothing is said of statements that were not seen', () => {
    const complaint = "To connect to Postgres database - please install either of 'pg' or 'postgres' drivers.";
    const unseen = { seen: null, failure: unknown('not seen'), judgement: judgement('unknown', unknown('its statements were not seen')) };
    expect(said({ ...unseen, end: { kind: 'signalled', signal: 'SIGKILL' }, complaint })).toEqual([
      [
        'apply/outcome-unknown',
        'error',
        "The ledger holds no row of 0001_b. drizzle-kit was ended by SIGKILL. It printed: To connect to Postgres database - please install either of 'pg' or 'postgres' drivers. With kit-connection: separate nothing more is known: its statements were not seen.",
      ],
    ]);
  });

  test('a lost lock is told of a drizzle-kit that nobody could stop', () => {
    const unseen = { seen: null, failure: unknown('not seen'), judgement: judgement('unknown', unknown('the lock was lost')), lock: 'taken-again' } as const;
    expect(said({ ...unseen, end: { kind: 'exited', code: 0 } })).toEqual([
      [
        'lock/lost',
        'error',
        'The session that held the lock of this deploy ended. drizzle-kit had a session of its own (kit-connection: separate), and ended with exit code 0. The lock was taken again afterwards; another deploy may have run in between. So the ledger cannot say what this deploy applied of 0001_b.',
      ],
    ]);
  });

  test('of many migrations the first ten are named, and the rest is counted', () => {
    const migrations = Array.from({ length: 12 }, (_, at) => ({ migration: file(`${String(at)}_m`), outcome: unknown('x'), statements: [], row: null }));
    expect(said({ judgement: judgement('unknown', unknown('x'), { migrations }) })[0]?.[2]).toMatch(/8_m, 9_m and 2 more were applied: x\.$/u);
  });

  test('a ledger that could not be read is the reason', () => {
    const unknowable = (unread: Problem): Problem | undefined => explained({ judgement: judgement('unknown', unknown('x')), unread })[0];
    expect(unknowable(unreachable)?.message).toMatch(/was applied: No route to host\.$/u);
    expect(unknowable(unreachable)?.remedy).toMatch(/^Deploy again once the database can be reached: /u);
    const grown = new Problem('ledger/unknown-shape', { message: 'Its columns are id, foo.', remedy: 'Leave the table as drizzle-kit makes it.' });
    expect(unknowable(grown)?.message).toMatch(/was applied: Its columns are id, foo\.$/u);
    expect(unknowable(grown)?.remedy).toMatch(/^Leave the table as drizzle-kit makes it\. Then deploy again: /u);
    const there = new Problem('apply/outcome-unknown', { message: 'It is still there.', remedy: 'Look at it in pg_stat_activity.' });
    expect(unknowable(there)?.remedy).toBe('Look at it in pg_stat_activity.');
  });
});

test('a part that stayed before a lock was released is told with the statement that released it', () => {
  const stop = { kind: 'lock-released', held: 1, sent: 2 } as const;
  expect(said({ stop, end: { kind: 'stopped', stop }, judgement: judgement('partial', 'partial') })[0]?.[2]).toMatch(
    /^Migration 0001_b, statement 1, released a lock of the deploy, which was stopped there\. A part of the plan stayed/u,
  );
});

test('rows and hashes that the plan does not explain are told beside the rest', () => {
  const codes = said({ end: exited(0), judgement: judgement('partial', 'applied', { unexpected: [rowOf(migration)], mismatched: [migration] }) });
  expect(codes).toEqual([
    ['apply/hash-mismatch', 'error', expect.stringContaining('0001_b')],
    ['apply/unexpected-rows', 'error', '1 ledger row came during this deploy that its plan does not explain.'],
  ]);
});

test('a row that a migration wrote to the ledger itself is told with its statement', () => {
  const objects = [{ kind: 'table', schema: 'drizzle', table: null, name: '__drizzle_migrations', columns: [] }];
  const commands = [{ kind: 'INSERT', objects, rows: 1, effect: 'kept' }] as const;
  const statement = { index: 2, sha256: '', startedAt: 0, finishedAt: 1, commands, error: null };
  const migrations = [{ migration, outcome: 'applied', statements: [statement], row: null }] as const;
  const [problem] = explained({ end: exited(0), judgement: judgement('partial', 'applied', { migrations, unexpected: [rowOf(migration)] }) });
  expect(problem?.message).toBe(
    '1 ledger row came during this deploy that its plan does not explain. A migration wrote to the ledger itself: 0001_b, statement 2.',
  );
  expect(problem?.remedy).toContain('Take that row out of the ledger by hand');
});

test.each(['taken-again', 'lost'] as const)('rows that came while the lock was %s may be of another deploy', (lock) => {
  const [problem] = explained({ lock, judgement: judgement('failed', 'rolled-back', { unexpected: [rowOf(migration), rowOf(migration)] }) });
  expect(problem).toMatchObject({ code: 'apply/unexpected-rows', remedy: expect.stringMatching(/^Look for a manifest of another deploy/u) });
  expect(problem?.message).toMatch(/^2 ledger rows came .* This deploy lost its lock, so another deploy may have written them\.$/u);
});

describe('A migration that may end the transaction', () => {
  const message = 'relation "nope" does not exist';
  const end = exited(1);

  function told(
    statements: readonly string[],
    sent: Parameters<typeof see>[1],
    more: Circumstances = {},
  ): Pick<Seen, 'judgement'> & { readonly message: string } {
    const first = file('0000_a', 'CREATE TABLE "a" ()');
    const { judgement: judged, failure: found } = see([first, file('0001_b', ...statements)], [begun, planned(0, ['CREATE TABLE']), recorded, ...sent], more);
    return { judgement: judged, message: explained({ end, judgement: judged, failure: found })[0]?.message ?? '' };
  }

  const applied = { after: ledger(rowOf(file('0000_a'))) };
  const failing = { before: 'idle', after: 'idle', error: error('42P01', message) } as const;

  test('partial names the statement that ended the transaction, what stayed, and statement, SQLSTATE and message of the failure', () => {
    const sent = [planned(1, ['CREATE TABLE']), planned(2, ['COMMIT'], { after: 'idle' }), planned(3, [], failing)];
    expect(told(['CREATE TABLE "b" ()', 'COMMIT', 'ALTER TABLE "nope" ADD "x" int'], sent, applied)).toEqual({
      judgement: expect.objectContaining({ outcome: 'partial' }),
      message: [
        'Migration 0001_b, statement 2 (COMMIT), ended the transaction of the deploy.',
        'Migration 0001_b, statement 3 (ALTER TABLE), failed with SQLSTATE 42P01: relation "nope" does not exist.',
        'Applied: 0000_a.',
        'A part of the plan stayed in the database without its ledger row: 0001_b, statement 1.',
      ].join(' '),
    });
  });

  test.each([
    [
      'v0',
      (sha256: string) =>
        `("hash", "created_at") VALUES ('${sha256}', '${String(file('0001_b').createdAt)}'); (hash is the SHA-256 of the file, created_at the \`when\``,
    ],
    ['v1', (sha256: string) => `("hash", "created_at", "name") VALUES ('${sha256}', '${String(file('0001_b').createdAt)}', '0001_b'); (hash is`],
  ] as const)('partial gives the row to add by hand, as generation %s has it', (generation, row) => {
    const sent = [planned(1, ['CREATE TABLE']), planned(2, ['COMMIT'], { after: 'idle' }), planned(3, [], failing)];
    const { judgement: judged } = told(['CREATE TABLE "b" ()', 'COMMIT', 'ALTER TABLE "nope" ADD "x" int'], sent, applied);
    const sha256 = judged.migrations[1]?.migration.sha256 ?? '';
    const [problem] = explained({ judgement: judged, ledger: { ...ledgerForm, generation } });
    expect(problem?.remedy).toContain(`INSERT INTO "drizzle"."__drizzle_migrations" ${row(sha256)}`);
  });

  test('with another hash in its row is not said to have no row', () => {
    const sent = [planned(1, ['CREATE TABLE']), recorded, committed];
    const after = ledger(rowOf(file('0000_a')), rowOf(file('0001_b'), { hash: 'else' }));
    const { judgement: judged } = told(['CREATE TABLE "b" ()'], sent, { commit: 'committed', after });
    expect(explained({ judgement: judged }).map(({ code, message: words }) => [code, words])).toEqual([
      ['apply/hash-mismatch', '0001_b: the ledger holds another hash than the file that was planned.'],
      ['apply/partial', 'drizzle-kit ended with exit code 1. Applied: 0000_a. A part of the plan stayed in the database.'],
    ]);
  });

  test('a COMMIT behind a string that looks like a comment is one', () => {
    const text = `INSERT INTO "a" VALUES ('--'); COMMIT;`;
    const { judgement: judged, message: words } = told(
      [text, 'ALTER TABLE "nope" ADD "x" int'],
      [planned(1, ['INSERT 0 1', 'COMMIT'], { after: 'idle' }), planned(2, [], failing)],
      applied,
    );
    expect(judged.outcome).toBe('partial');
    expect(words).toContain('without its ledger row: 0001_b, statement 1.');
  });

  test.each([
    ['a string', `INSERT INTO "a" VALUES ('first; COMMIT later')`],
    ['a comment', 'INSERT INTO "a" VALUES (1) -- ; COMMIT;'],
    ['a name', 'INSERT INTO "COMMIT" VALUES (1)'],
    ['the body of a function', `CREATE FUNCTION "f"() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$`],
  ])('a COMMIT within %s is none', (_name, text) => {
    const sent = [planned(1, [text.startsWith('CREATE') ? 'CREATE FUNCTION' : 'INSERT 0 1']), planned(2, [], failed), rolledBack];
    const { judgement: judged, message: words } = told([text, 'ALTER TABLE "nope" ADD "x" int'], sent);
    expect(judged.migrations.map(({ outcome }) => outcome)).toEqual(['rolled-back', 'failed']);
    expect(words).toMatch(/^Migration 0001_b, statement 2 \(ALTER TABLE\), failed with SQLSTATE 42P01: .* Nothing of the plan stayed in the database\.$/u);
  });

  test('a ROLLBACK leaves nothing, and is no part that stayed', () => {
    const { judgement: judged } = told(['CREATE TABLE "b" ()', 'ROLLBACK'], [planned(1, ['CREATE TABLE']), planned(2, ['ROLLBACK'], { after: 'idle' })]);
    expect(judged).toMatchObject({ outcome: 'failed', migrations: [{ outcome: 'rolled-back' }, { outcome: 'rolled-back' }] });
  });

  test('what it lets run is a success where all of it stayed', () => {
    const after = ledger(rowOf(file('0000_a')), rowOf(file('0001_b')));
    const outside = { before: 'idle', after: 'idle' } as const;
    const sent = [planned(1, ['COMMIT'], { after: 'idle' }), planned(2, ['CREATE INDEX'], outside), { ...recorded, ...outside }, { ...committed, ...outside }];
    const { judgement: judged } = told(['COMMIT', 'CREATE INDEX CONCURRENTLY "i" ON "a" ("x")'], sent, { commit: 'committed', after });
    expect(judged.outcome).toBe('succeeded');
  });
});
