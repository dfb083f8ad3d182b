import { expect, test } from 'vitest';
import { settleCommit } from '../../src/apply/commit-fate.ts';
import type { Settled } from '../../src/model/relay.ts';
import { isUnknown, unknown } from '../../src/model/unknown.ts';
import { begun, committed, file, ledger, lost, planned, recorded, rowOf } from './seen.ts';

const [a, b] = [file('0000_a', 'SELECT 1'), file('0001_b', 'SELECT 2')];
const began = '2026-01-01T00:00:00.000Z';

/** Both migrations with their rows, and a COMMIT without an answer. */
function fate(change: Partial<Settled>): unknown {
  const sent = [begun, planned(0, ['SELECT 1']), recorded, planned(1, ['SELECT 1']), recorded, { ...committed, ...lost, tags: [] }];
  const settled: Settled = {
    ...{
      sent,
      stop: null,
      connected: true,
      commit: unknown('the connection was lost'),
      after: ledger(),
      unread: null,
      lock: 'kept',
      transactionStartedAt: began,
      cancelledAt: null,
      farewell: null,
    },
    ...change,
  };
  const settledCommit = settleCommit(settled, [a, b], ledger());
  return isUnknown(settledCommit) ? settledCommit.unknown : settledCommit;
}

const rows = ledger(rowOf(a), rowOf(b));

test.each<[string, Partial<Settled>, string]>([
  ['what the server says', { commit: 'rolled-back', after: rows }, 'rolled-back'],
  ['committed if the ledger holds its rows', { after: rows }, 'committed'],
  ['rolled back if it holds none', {}, 'rolled-back'],
  ['rolled back if it holds those of an earlier transaction of the plan', { after: ledger(rowOf(a)) }, 'rolled-back'],
  ['rolled back if it holds none, no matter who had the lock since', { lock: 'lost' }, 'rolled-back'],
  [
    'unknown if another deploy may have written the rows',
    { after: rows, lock: 'taken-again' },
    'the connection was lost, and another deploy may have written its rows',
  ],
  [
    'committed if the rows tell of its beginning',
    { after: ledger(rowOf(a, { appliedAt: began }), rowOf(b, { appliedAt: began })), lock: 'taken-again' },
    'committed',
  ],
  ['unknown if the ledger cannot be read', { after: unknown('no route to host') }, 'the connection was lost'],
  ['unknown if it wrote no row', { sent: [begun, planned(0, ['SELECT 1'])] }, 'the connection was lost'],
])('a COMMIT without an answer is %s', (_name, change, expected) => {
  expect(fate(change)).toBe(expected);
});
