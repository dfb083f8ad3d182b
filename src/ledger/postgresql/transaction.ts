/** The transaction of the session that works, as the session that watches sees it: before its COMMIT, and after a COMMIT without an answer. */
import { z } from 'zod';
import type { CommitFate } from '../../model/relay.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { parseDriverError } from '../database-error.ts';
import type { LockKey } from '../lock-key.ts';
import type { Session } from './session.ts';
import { widenTransactionId } from './transaction-id.ts';
import type { ServerProcess } from './server-process.ts';

export interface Transaction {
  /** 64 bits, in decimal digits; null if it has written nothing. */
  readonly id: string | null;
  /** Its `now()`; RFC 3339, UTC, milliseconds. Null outside of a transaction. */
  readonly startedAt: string | null;
  /** When the server began to count anew; each crash makes it do so. */
  readonly countsFrom: string | null;
}

export interface WorkState {
  /** Whether the session that works still holds its lock. */
  readonly held: boolean;
  readonly transaction: Transaction | null;
}

const stateRow = z.strictObject({
  held: z.boolean(),
  xid: z.string().nullable(),
  next: z.string(),
  startedAt: z.string().nullable(),
  countsFrom: z.string().nullable(),
});

/** After a crash, and after nothing else that happens by itself, the server forgets its statistics. */
const countsFrom = '(select stats_reset::text from pg_catalog.pg_stat_bgwriter)';

/** Asked by the session that watches, while the other one is idle. Throws if the lock of the session that asks is lost. */
export async function readWorkState(session: Session, process: ServerProcess, key: LockKey): Promise<WorkState> {
  const query = `select exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and objsubid = 1 and pid::text = $1
      and classid::text = $2 and objid::text = $3) as held, a.backend_xid::text as xid,
    pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot())::text as next,
    pg_catalog.to_char(a.xact_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
    ${countsFrom} as "countsFrom"
    from pg_catalog.pg_stat_activity a where a.pid::text = $1`;
  const [row] = await session.select(query, [process.pid, key.classId.toString(), key.objectId.toString()], stateRow);
  if (row === undefined) return { held: false, transaction: null };
  const id = row.xid === null ? null : widenTransactionId(row.xid, row.next);
  return { held: row.held, transaction: { id, startedAt: row.startedAt, countsFrom: row.countsFrom } };
}

const fateRow = z.strictObject({ status: z.enum(['committed', 'aborted', 'in progress']).nullable(), countsFrom: z.string().nullable() });

/**
 * Of a transaction whose session is gone. A server that crashes gives ids out again that it had not yet kept: so `committed` is said of this transaction
 * only if there was no crash. A crash ends all sessions, so there was none if the session that asks has been there all the time.
 */
export async function readFate(session: Session, { id, countsFrom: from }: Transaction, wasThere: boolean): Promise<OrUnknown<CommitFate>> {
  if (id === null) return unknown('the transaction had no id that could be asked for');
  const fate = await askFate(session, id);
  if (fate === 'not-given-out' || fate.status === 'aborted') return 'rolled-back';
  if (fate.status !== 'committed') return unknown('the server does not remember the transaction');
  const noCrash = wasThere || (from !== null && fate.countsFrom === from);
  return noCrash ? 'committed' : unknown('both sessions ended before COMMIT was answered');
}

/** A server that has not given the id out yet keeps nothing of that transaction: it ended before its writes were kept. */
async function askFate(session: Session, id: string): Promise<z.infer<typeof fateRow> | 'not-given-out'> {
  try {
    const [row] = await session.select(`select pg_catalog.txid_status($1::text::bigint) as status, ${countsFrom} as "countsFrom"`, [id], fateRow);
    return row ?? { status: null, countsFrom: null };
  } catch (thrown) {
    if (parseDriverError(thrown).sqlState !== '22023') throw thrown;
    return 'not-given-out';
  }
}
