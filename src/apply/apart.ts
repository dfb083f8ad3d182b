/** What the ledger says after a drizzle-kit that had a session of its own. */
import type { Database } from '../model/database.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import type { Ledger } from '../model/ledger.ts';
import type { LockFate } from '../model/relay.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

export interface ReadApart {
  /** Unknown if the lock was lost: rows of the plan may be those of another deploy. */
  readonly after: OrUnknown<Ledger>;
  readonly lock: LockFate;
}

/** Ends what drizzle-kit left, and reads. Throws if that fails although the lock is held. */
export async function readApart(
  database: Pick<Database, 'readLedger' | 'keepLock'>,
  table: LedgerTable,
  signal: AbortSignal,
  endOwn: () => Promise<void>,
): Promise<ReadApart> {
  const read = async (): Promise<Ledger> => {
    await endOwn();
    return await database.readLedger(table);
  };
  try {
    return { after: await read(), lock: 'kept' };
  } catch {
    // The second attempt throws again what is not a loss of the lock.
    const now = await database.keepLock(table, signal);
    if (now === 'kept') return { after: await read(), lock: now };
    return { after: unknown('the lock was lost while drizzle-kit worked in a session of its own'), lock: isUnknown(now) ? 'lost' : now };
  }
}
