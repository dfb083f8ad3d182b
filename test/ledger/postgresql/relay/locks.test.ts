import { expect, test } from 'vitest';
import { Locks, mayLast, type LocksAnswer } from '../../../../src/ledger/postgresql/relay/locks.ts';
import type { Admission } from '../../../../src/model/relay.ts';

async function asked(...answers: readonly LocksAnswer[]): Promise<unknown> {
  const left = [...answers];
  const locks = new Locks(() => Promise.resolve(left.shift() ?? 'held'));
  let reason: unknown = null;
  while (left.length > 0) {
    locks.pass();
    reason = await locks.ask();
  }
  return reason;
}

test('a lock that is held stops nothing', async () => {
  expect(await asked('held', 'held')).toBeNull();
});

test('a lock that was released was held behind so many texts of the plan, and no more behind so many', async () => {
  expect(await asked('held', 'held', 'released')).toEqual({ kind: 'lock-released', held: 2, sent: 3 });
});

test('a question without an answer, and a session that is gone, are not a lock that was released', async () => {
  expect(await asked('unread')).toEqual({ kind: 'lock-unread' });
  expect(await asked('gone')).toEqual({ kind: 'session-lost', session: 'work' });
});

test('the locks are asked for before COMMIT, a ledger row, what may end the transaction, and what runs outside of one', () => {
  const admission: Pick<Admission, 'mayEndTransaction'> = { mayEndTransaction: (at) => at === 1 };
  const asks = (runs: Parameters<typeof mayLast>[0], status: 'idle' | 'in-transaction' = 'in-transaction'): boolean => mayLast(runs, admission, status);
  expect(asks({ kind: 'commit', command: 'COMMIT' })).toBe(true);
  expect(asks({ kind: 'ledger-row', command: 'INSERT', row: new Map() })).toBe(true);
  expect([asks({ kind: 'plan', at: 0 }), asks({ kind: 'plan', at: 1 }), asks({ kind: 'plan', at: 0 }, 'idle')]).toEqual([false, true, true]);
  expect([asks(null), asks({ kind: 'own', command: 'SELECT' }, 'idle'), asks({ kind: 'begin', command: 'BEGIN' }, 'idle')]).toEqual([false, false, false]);
});
