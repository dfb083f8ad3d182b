import { describe, expect, test } from 'vitest';
import type { SentText } from '../../src/model/relay.ts';
import { isUnknown, unknown } from '../../src/model/unknown.ts';
import { begun, committed, error, failed, file, lost, planned, recorded, rolledBack, see, type Circumstances } from './seen.ts';

/** Of the texts of the plan: each command with its rows and what became of it, `?` if that is not known. */
function effects(statements: readonly string[], sent: readonly SentText[], circumstances: Circumstances = {}): string[][] {
  const { texts } = see([file('0000_a', ...statements)], sent, circumstances);
  return texts
    .filter(({ sent: { ruling } }) => ruling.kind === 'plan')
    .map(({ commands }) =>
      commands.map(({ kind, rows, effect }) => `${isUnknown(kind) ? '?' : kind}${rows === null ? '' : ` ${String(rows)}`} ${isUnknown(effect) ? '?' : effect}`),
    );
}

const insert = 'INSERT INTO t VALUES (1)';
const inserted = planned(0, ['INSERT 0 1']);

describe('What drizzle-kit ran in its transaction', () => {
  test('is kept by a COMMIT that was answered, with the rows of its tag', () => {
    const sent = [begun, planned(0, ['CREATE TABLE', 'INSERT 0 5', 'SELECT 3']), recorded, committed];
    expect(effects(['CREATE TABLE t (); INSERT INTO t SELECT 1; TABLE t'], sent)).toEqual([['CREATE TABLE kept', 'INSERT 5 kept', 'SELECT 3 kept']]);
  });

  test('what CREATE TABLE AS made is named as that, though the server completes it as SELECT', () => {
    const sent = [begun, planned(0, ['SELECT 2']), recorded, committed];
    expect(effects(['CREATE TABLE u AS SELECT * FROM t'], sent)).toEqual([['CREATE TABLE AS 2 kept']]);
  });

  test.each<[string, SentText[], Circumstances]>([
    ['ROLLBACK', [{ ...rolledBack, before: 'in-transaction' }], {}],
    ['the end of its session', [], {}],
    ['a COMMIT that was refused, as by a deferred constraint', [{ ...committed, tags: [], error: error('23503') }], { commit: 'rolled-back' }],
    ['COMMIT of a transaction that had failed', [{ ...committed, tags: ['ROLLBACK'], before: 'failed' }], { commit: 'rolled-back' }],
    ['a COMMIT without an answer that the server did not do', [{ ...committed, ...lost, tags: [] }], { commit: 'rolled-back' }],
    ['the loss of the connection while its row was written', [{ ...recorded, ...lost, tags: [] }], {}],
  ])('is undone by %s', (_name, end, circumstances) => {
    expect(effects([insert], [begun, inserted, ...end], circumstances)).toEqual([['INSERT 1 rolled-back']]);
  });

  test('is kept by a COMMIT without an answer that the server did, and not known if nobody knows', () => {
    const sent = [begun, inserted, { ...committed, ...lost, tags: [] }];
    expect(effects([insert], sent, { commit: 'committed' })).toEqual([['INSERT 1 kept']]);
    expect(effects([insert], sent, { commit: unknown('nobody knows') })).toEqual([['INSERT 1 ?']]);
  });

  test('is undone with the statement that failed, whose command is the one behind those that were answered', () => {
    const sent = [begun, inserted, planned(1, ['INSERT 0 1'], failed), rolledBack];
    expect(effects([insert, `${insert}; ALTER TABLE nope ADD a int; ${insert}`], sent)).toEqual([
      ['INSERT 1 rolled-back'],
      ['INSERT 1 rolled-back', 'ALTER TABLE rolled-back'],
    ]);
  });

  test('is undone if the connection was lost behind the answer to a statement', () => {
    expect(effects([insert], [begun, planned(0, ['INSERT 0 1'], lost)])).toEqual([['INSERT 1 rolled-back']]);
  });
});

describe('What the plan ran', () => {
  const ending = { after: 'idle' } as const;
  const outside = { before: 'idle', after: 'idle' } as const;

  test.each([
    ['COMMIT', 'kept', 'COMMIT kept'],
    ['ROLLBACK', 'rolled-back', 'ROLLBACK rolled-back'],
    ["PREPARE TRANSACTION 'a'", '?', 'PREPARE TRANSACTION kept'],
  ])('before its own %s is %s', (end, effect, itself) => {
    const tag = end.replace(/ '.*/u, '');
    expect(effects([insert, end], [begun, inserted, planned(1, [tag], ending)])).toEqual([[`INSERT 1 ${effect}`], [itself]]);
    expect(effects([`${insert}; ${end}`], [begun, planned(0, ['INSERT 0 1', tag], ending)])).toEqual([[`INSERT 1 ${effect}`, itself]]);
  });

  test('before its own COMMIT is undone if the server answers ROLLBACK', () => {
    const sent = [begun, inserted, planned(1, [], failed), planned(2, ['ROLLBACK'], { before: 'failed', after: 'idle' })];
    expect(effects([insert, 'SELECT nope', 'COMMIT'], sent)).toEqual([['INSERT 1 rolled-back'], ['SELECT rolled-back'], ['ROLLBACK rolled-back']]);
  });

  test('behind it is kept text by text, but for one that fails', () => {
    const sent = [
      begun,
      planned(0, ['COMMIT'], ending),
      planned(1, ['INSERT 0 1', 'INSERT 0 1'], outside),
      planned(2, ['INSERT 0 1'], { ...failed, ...outside }),
    ];
    expect(effects(['COMMIT', `${insert}; ${insert}`, `${insert}; SELECT nope`], sent)).toEqual([
      ['COMMIT kept'],
      ['INSERT 1 kept', 'INSERT 1 kept'],
      ['INSERT 1 rolled-back', 'SELECT rolled-back'],
    ]);
  });

  test.each(['CREATE INDEX CONCURRENTLY i ON t (a)', 'CALL p()', 'DO $$ BEGIN COMMIT; END $$', 'REINDEX INDEX CONCURRENTLY i'])(
    'behind it is not known if a command fails that commits on its way: %s',
    (statement) => {
      const sent = [begun, planned(0, ['COMMIT'], ending), planned(1, [], { ...failed, ...outside })];
      expect(effects(['COMMIT', statement], sent).at(-1)?.[0]).toMatch(/\?$/u);
    },
  );

  test('behind it is undone by an error at the end of its text', () => {
    const sent = [begun, planned(0, ['COMMIT'], ending), planned(1, ['INSERT 0 1'], { ...outside, error: error('23503') })];
    expect(effects(['COMMIT', insert], sent).at(-1)).toEqual(['INSERT 1 rolled-back']);
  });

  test('may stay if its text, without an answer, ends the transaction at its end', () => {
    expect(effects([`${insert}; COMMIT; SELECT pg_sleep(9)`], [begun, planned(0, [], lost)])).toEqual([['INSERT ?']]);
  });

  test('is undone if the server reported the end of the session before that', () => {
    expect(effects([`${insert}; COMMIT`], [begun, planned(0, [], { ...lost, error: error('57P01') })])).toEqual([['INSERT rolled-back']]);
  });

  test('may stay if the parser cannot read the text that has no answer, and not if it has one', () => {
    expect(effects([insert, 'FROBNICATE t'], [begun, inserted, planned(1, [], lost)])).toEqual([['INSERT 1 ?'], ['? ?']]);
    expect(effects([insert, 'FROBNICATE t'], [begun, inserted, planned(1, [], failed), rolledBack])).toEqual([['INSERT 1 rolled-back'], ['? rolled-back']]);
    expect(effects(['FROBNICATE t'], [begun, planned(0, ['FROBNICATE'], {}), committed])).toEqual([['FROBNICATE kept']]);
  });

  test('before a return to a savepoint is not known once it is committed, and undone otherwise', () => {
    const statements = [insert, 'SAVEPOINT a', insert, 'ROLLBACK TO a', insert];
    const sent = [begun, inserted, planned(1, ['SAVEPOINT']), planned(2, ['INSERT 0 1']), planned(3, ['ROLLBACK']), planned(4, ['INSERT 0 1'])];
    expect(effects(statements, [...sent, committed])).toEqual([['INSERT 1 ?'], ['SAVEPOINT ?'], ['INSERT 1 ?'], ['ROLLBACK kept'], ['INSERT 1 kept']]);
    expect(
      effects(statements, [...sent, rolledBack])
        .flat()
        .every((told) => told.endsWith('rolled-back')),
    ).toBe(true);
  });

  test('is not found in strings, comments and names', () => {
    const statements = ["INSERT INTO t VALUES ('first; COMMIT later')", 'CREATE TABLE "COMMIT" () -- ; COMMIT;'];
    expect(effects(statements, [begun, inserted, planned(1, [], lost)])).toEqual([['INSERT 1 rolled-back'], ['CREATE TABLE rolled-back']]);
  });
});

test('an empty text has no commands', () => {
  expect(effects(['-- nothing\n'], [begun, planned(0, []), committed])).toEqual([[]]);
});
