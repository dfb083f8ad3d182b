import { describe, expect, test } from 'vitest';
import { judge, judgeUnseen } from '../../src/apply/outcome.ts';
import { digest } from '../../src/model/digest.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Judgement } from '../../src/model/outcome.ts';
import type { CommandResult, Effect, StatementResult } from '../../src/model/statement-result.ts';
import { isUnknown, unknown, type OrUnknown } from '../../src/model/unknown.ts';
import type { SeenMigration } from '../../src/apply/results.ts';
import { error, file, ledger, rowOf } from './seen.ts';

const [a, b, c] = [file('0000_a', 'SELECT 1'), file('0001_b', 'SELECT 2'), file('0002_c', 'SELECT 3')];
const lost = unknown('the connection was lost');

function statement(index: number, effect: OrUnknown<Effect>, isFailure = false): StatementResult {
  const commands: CommandResult[] = [{ kind: 'INSERT', objects: [], rows: 1, effect }];
  return { index, sha256: digest('a'), startedAt: 1, finishedAt: 2, commands, error: isFailure ? error('42P01', 'no') : null };
}

function seen(migration: SeenMigration['migration'], row: SeenMigration['row'], ...statements: StatementResult[]): SeenMigration {
  return { migration, row, statements };
}

/** A migration whose statements and row have one fate. */
function whole(migration: SeenMigration['migration'], effect: OrUnknown<Effect>): SeenMigration {
  return seen(migration, effect, statement(1, effect));
}

function said({ outcome, migrations, unexpected, mismatched }: Judgement): unknown {
  const each = migrations.map((migration) => (isUnknown(migration.outcome) ? `? ${migration.outcome.unknown}` : migration.outcome));
  return [outcome, each, unexpected.length, mismatched.map(({ name }) => name)];
}

function judged(migrations: readonly SeenMigration[], after: OrUnknown<Ledger>, before: Ledger = ledger()): unknown {
  return said(judge({ migrations, before, after }));
}

describe('A plan', () => {
  test('that was committed and that the ledger holds as a whole succeeded', () => {
    expect(judged([whole(a, 'kept'), whole(b, 'kept')], ledger(rowOf(a), rowOf(b)))).toEqual(['succeeded', ['applied', 'applied'], 0, []]);
  });

  test('of which nothing stayed failed, at the statement that failed', () => {
    const migrations = [whole(a, 'rolled-back'), seen(b, null, statement(1, 'rolled-back'), statement(2, 'rolled-back', true)), seen(c, null)];
    expect(judged(migrations, ledger())).toEqual(['failed', ['rolled-back', 'failed', 'not-executed'], 0, []]);
  });

  test('of which a migration stayed without its row is partial', () => {
    const migrations = [whole(a, 'kept'), seen(b, null, statement(1, 'kept'), statement(2, 'rolled-back', true)), seen(c, null)];
    expect(judged(migrations, ledger(rowOf(a)))).toEqual(['partial', ['applied', 'partial', 'not-executed'], 0, []]);
  });

  test('of which a statement failed is partial, although its row was written', () => {
    const failed = seen(a, 'kept', statement(1, 'kept'), statement(2, 'rolled-back', true));
    expect(judged([failed], ledger(rowOf(a)))).toEqual(['partial', ['partial'], 0, []]);
  });

  test('of which some migrations stayed as a whole is partial', () => {
    expect(judged([whole(a, 'kept'), seen(b, null)], ledger(rowOf(a)))).toEqual(['partial', ['applied', 'not-executed'], 0, []]);
  });

  test('with nobody to say whether it was committed is unknown', () => {
    expect(judged([whole(a, lost)], ledger())).toEqual(['unknown', ['? the connection was lost'], 0, []]);
    expect(judged([seen(a, null, statement(1, lost))], ledger())).toEqual(['unknown', ['? the connection was lost'], 0, []]);
  });

  test('whose ledger cannot be read again is unknown if a row may be in it, and has failed if none is', () => {
    const unread = unknown('no route to host');
    const why = '? the ledger could not be read again: no route to host';
    expect(judged([whole(a, 'kept'), whole(b, lost)], unread)).toEqual(['unknown', [why, why], 0, []]);
    expect(judged([whole(a, 'rolled-back')], unread)).toEqual(['failed', ['rolled-back'], 0, []]);
  });

  test('that was committed, and whose row is gone, is unknown', () => {
    expect(judged([whole(a, 'kept')], ledger())).toEqual(['unknown', ['? COMMIT was answered, and the ledger does not hold its row'], 0, []]);
  });

  test('that was rolled back has no row that another deploy wrote', () => {
    expect(judged([whole(a, 'rolled-back')], ledger(rowOf(a)))).toEqual(['failed', ['rolled-back'], 1, []]);
  });
});

describe('The ledger', () => {
  test('proves nothing by rows that were there before', () => {
    expect(judged([whole(b, 'kept')], ledger(rowOf(a), rowOf(b)), ledger(rowOf(a)))).toEqual(['succeeded', ['applied'], 0, []]);
    expect(judged([whole(a, 'rolled-back')], ledger(rowOf(a)), ledger(rowOf(a)))).toEqual(['failed', ['rolled-back'], 0, []]);
  });

  test('with another hash than was planned is reported', () => {
    expect(judged([whole(a, 'kept')], ledger(rowOf(a, { hash: digest('else') })))).toEqual(['partial', ['partial'], 0, ['0000_a']]);
  });

  test('with a row that the plan does not explain is reported, and is no success', () => {
    expect(judged([whole(a, 'kept')], ledger(rowOf(a), rowOf(c)))).toEqual(['partial', ['applied'], 1, []]);
    expect(judged([whole(a, 'kept')], ledger(rowOf(a), rowOf(a, { id: '9' })))).toEqual(['partial', ['applied'], 1, []]);
  });

  test('has no new rows in those to which 1.0 gives names on its first run', () => {
    const [before, after] = [ledger(rowOf(a)), ledger(rowOf(a, { name: '0000_a' }), rowOf(b, { name: '0001_b' }))];
    expect(judged([whole(b, 'kept')], after, before)).toEqual(['succeeded', ['applied'], 0, []]);
  });
});

test('of a drizzle-kit with a session of its own, the ledger alone tells', () => {
  const judgedUnseen = (after: Ledger, without: OrUnknown<'not-executed'> = unknown('not seen')): unknown =>
    said(judgeUnseen([a, b], ledger(), after, without));
  expect(judgedUnseen(ledger(rowOf(a), rowOf(b)))).toEqual(['succeeded', ['applied', 'applied'], 0, []]);
  expect(judgedUnseen(ledger(rowOf(a)))).toEqual(['unknown', ['applied', '? not seen'], 0, []]);
  expect(judgedUnseen(ledger())).toEqual(['unknown', ['? not seen', '? not seen'], 0, []]);
  expect(judgedUnseen(ledger(), 'not-executed')).toEqual(['failed', ['not-executed', 'not-executed'], 0, []]);
  expect(judgedUnseen(ledger(rowOf(a), rowOf(b, { hash: digest('else') })))).toEqual(['partial', ['applied', 'partial'], 0, ['0001_b']]);
});
