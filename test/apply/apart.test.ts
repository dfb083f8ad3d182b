import { expect, test } from 'vitest';
import { readApart } from '../../src/apply/apart.ts';
import type { LedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { LockNow } from '../../src/model/relay.ts';
import { unknown } from '../../src/model/unknown.ts';

const table: LedgerTable = { schema: 'drizzle', name: '__drizzle_migrations' };
const ledger: Ledger = { table, shape: 'v0', rows: [] };
const lost = unknown('the lock was lost while drizzle-kit worked in a session of its own');

async function readAfter(failures: number, now: LockNow): Promise<unknown> {
  let left = failures;
  const readLedger = (): Promise<Ledger> => (left-- > 0 ? Promise.reject(new Error('no answer')) : Promise.resolve(ledger));
  const database = { readLedger, keepLock: () => Promise.resolve(now) };
  return await readApart(database, table, new AbortController().signal, () => Promise.resolve());
}

test.each<[string, number, LockNow, unknown]>([
  ['is read under the lock', 0, 'kept', { after: ledger, lock: 'kept' }],
  ['is read again if the lock is held', 1, 'kept', { after: ledger, lock: 'kept' }],
  ['proves nothing of this deploy after another one could have the lock', 1, 'taken-again', { after: lost, lock: 'taken-again' }],
  ['is not read without the lock', 1, unknown('another session holds it'), { after: lost, lock: 'lost' }],
])('The ledger after a drizzle-kit with its own session %s', async (_title, failures, now, told) => {
  expect(await readAfter(failures, now)).toEqual(told);
});

test('A ledger that cannot be read although the lock is held stops the deploy', async () => {
  await expect(readAfter(2, 'kept')).rejects.toThrow('no answer');
});
