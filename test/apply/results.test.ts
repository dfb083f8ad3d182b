import { expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import { begun, committed, error, failed, file, ledger, lost, planned, recorded, rolledBack, rowOf, see } from './seen.ts';

const [a, b] = [file('0000_a', 'CREATE TABLE "a" ("x" int)', ' INSERT INTO "a" VALUES (1);\n'), file('0001_b', 'DROP TABLE "b"')];

test('each statement has its place in its migration, its digest, its times, its objects and its answer', () => {
  const sent = [begun, planned(0, ['CREATE TABLE'], { startedAt: 5, finishedAt: 7 }), planned(1, ['INSERT 0 1']), recorded, planned(2, [], failed), rolledBack];
  const { judgement } = see([a, b], sent);
  const [first, second] = judgement.migrations.map(({ statements }) => statements);
  expect(first).toMatchObject([
    {
      index: 1,
      sha256: digest('CREATE TABLE "a" ("x" int)'),
      startedAt: 5,
      finishedAt: 7,
      error: null,
      commands: [{ kind: 'CREATE TABLE', objects: [{ name: 'a' }] }],
    },
    { index: 2, sha256: digest(' INSERT INTO "a" VALUES (1);\n'), commands: [{ kind: 'INSERT', rows: 1, objects: [{ name: 'a' }] }] },
  ]);
  expect(second).toMatchObject([{ index: 1, error: { sqlState: '42P01' }, commands: [{ kind: 'DROP TABLE', rows: null, effect: 'rolled-back' }] }]);
});

test('rows of the ledger belong to the migrations in their order', () => {
  const sent = [begun, planned(0, ['CREATE TABLE']), planned(1, ['INSERT 0 1']), recorded, planned(2, ['DROP TABLE']), recorded, committed];
  const { judgement } = see([a, b], sent, { commit: 'committed', after: ledger(rowOf(a), rowOf(b)) });
  expect(judgement.migrations.map(({ row }) => row?.hash)).toEqual([a.sha256, b.sha256]);
});

test('a row that the server did not write is none, also outside of a transaction', () => {
  const [idle, keptOut] = [{ before: 'idle', after: 'idle' } as const, { ...recorded, tags: ['INSERT 0 0'], before: 'idle', after: 'idle' } as const];
  const { judgement } = see([b], [planned(0, ['DROP TABLE'], idle), keptOut], { commit: 'committed' });
  expect(judgement).toMatchObject({ outcome: 'partial', migrations: [{ outcome: 'partial', row: null }] });
});

test('the first statement that failed is the failure', () => {
  const { failure } = see([a, b], [begun, planned(0, [], failed), planned(1, [], { error: error('25P02'), before: 'failed', after: 'failed' })]);
  expect(failure).toEqual({
    ...{ migration: '0000_a', statement: 1, keyword: 'CREATE TABLE', sqlState: '42P01', message: 'relation "nope" does not exist', position: null },
  });
});

test.each([
  ['COMMIT', { ...committed, tags: [], error: error('23503', 'no') }, 4, '23503'],
  ['INSERT', { ...recorded, ...lost, tags: [] }, 4, null],
])("a failure of drizzle-kit's own %s is named by its number among its own", (keyword, text, statement, sqlState) => {
  const sent = [begun, planned(0, ['CREATE TABLE']), planned(1, ['INSERT 0 1']), recorded, recorded, text];
  expect(see([a], sent).failure).toMatchObject({ migration: null, statement, keyword, sqlState });
});

test('a statement that the parser cannot read has no name', () => {
  expect(see([file('0000_a', 'FROBNICATE')], [begun, planned(0, [], failed)]).failure).toMatchObject({ statement: 1, keyword: 'UNKNOWN' });
});

test('without an error there is no failure', () => {
  expect(see([a], [begun, planned(0, ['CREATE TABLE']), rolledBack]).failure).toBeNull();
});
