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

test('a look between two migrations tells behind which text a lock was released, and stops what follows', async () => {
  const left: LocksAnswer[] = ['held', 'released', 'released'];
  const locks = new Locks(() => Promise.resolve(left.shift() ?? 'held'));
  locks.pass();
  await locks.look();
  expect(locks.seen).toBeNull();
  locks.pass();
  await locks.look();
  locks.pass();
  const stop = { kind: 'lock-released', held: 1, sent: 2 };
  expect([locks.seen, await locks.ask()]).toEqual([stop, stop]);
});

test('only one look is under way', async () => {
  let reads = 0;
  const locks = new Locks(() => Promise.resolve(reads++ === 0 ? 'held' : 'released'));
  await Promise.all([locks.look(), locks.look()]);
  expect([reads, locks.seen]).toEqual([1, null]);
});

test('the locks are asked for before COMMIT, what may end the transaction, and what runs outside of one', () => {
  const admission: Pick<Admission, 'mayEndTransaction'> = { mayEndTransaction: (at) => at === 1 };
  const asks = (runs: Parameters<typeof mayLast>[0], status: 'idle' | 'in-transaction' = 'in-transaction'): boolean => mayLast(runs, admission, status);
  const row = { kind: 'ledger-row', command: 'INSERT', row: new Map() } as const;
  expect(asks({ kind: 'commit', command: 'COMMIT' })).toBe(true);
  expect([asks(row), asks(row, 'idle')]).toEqual([false, true]);
  expect([asks({ kind: 'plan', at: 0 }), asks({ kind: 'plan', at: 1 }), asks({ kind: 'plan', at: 0 }, 'idle')]).toEqual([false, true, true]);
  expect([asks({ kind: 'own', command: 'SELECT' }, 'idle'), asks({ kind: 'begin', command: 'BEGIN' }, 'idle')]).toEqual([false, false]);
});
