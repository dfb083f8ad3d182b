/** The server's process of the session that worked: whether it holds its lock, what transaction it has, and its end. */
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { parseDriverError } from '../database-error.ts';
import type { LockKey } from '../lock-key.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';
import type { ServerProcess } from './work-session.ts';

export interface WorkState {
  /** Whether it still holds its lock. */
  readonly held: boolean;
  /** Its transaction's 64-bit id; null where it has written nothing. */
  readonly transactionId: string | null;
}

const stateRow = z.strictObject({ held: z.boolean(), xid: z.string().nullable(), next: z.string() });

/** Asked by the session that watches, while the other one is idle. Throws where the lock of the session that asks is lost. */
export async function readWorkState(session: Session, process: ServerProcess, key: LockKey): Promise<WorkState> {
  const query = `select exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and objsubid = 1 and pid::text = $1
      and classid::text = $2 and objid::text = $3) as held,
    (select backend_xid::text from pg_catalog.pg_stat_activity where pid::text = $1) as xid,
    pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot())::text as next`;
  const [row] = await session.select(query, [process.pid, key.classId.toString(), key.objectId.toString()], stateRow);
  if (row === undefined) return { held: false, transactionId: null };
  return { held: row.held, transactionId: row.xid === null ? null : widen(BigInt(row.xid), BigInt(row.next)).toString() };
}

const epoch = 1n << 32n;

/** The views show 32 bits; the rest is that of the next id, or one less where those 32 bits have begun anew since. */
function widen(xid: bigint, next: bigint): bigint {
  const whole = next - (next % epoch) + xid;
  return whole > next ? whole - epoch : whole;
}

export type TransactionFate = 'committed' | 'rolled-back' | 'in-progress';

const fateRow = z.strictObject({ status: z.enum(['committed', 'aborted', 'in progress']).nullable() });

/** Of a server that crashed and had not written the transaction down: its ids begin again below this one. */
const inTheFuture = '22023';

/** Null where the server does not remember. */
export async function readTransactionFate(session: Session, transactionId: string): Promise<TransactionFate | null> {
  try {
    const [row] = await session.select('select pg_catalog.txid_status($1::text::bigint) as status', [transactionId], fateRow);
    const fates = { committed: 'committed', aborted: 'rolled-back', 'in progress': 'in-progress' } as const;
    return row === undefined || row.status === null ? null : fates[row.status];
  } catch (thrown) {
    if (parseDriverError(thrown).sqlState === inTheFuture) return 'rolled-back';
    throw thrown;
  }
}

/** Stops what it runs; harmless where it runs nothing. */
export async function cancelProcess(session: Session, process: ServerProcess): Promise<void> {
  await session.select(`select pg_catalog.pg_cancel_backend(pid) as asked from (${ofProcess}) as one`, [process.pid, process.startedAt], z.unknown());
}

const ofProcess = 'select pid from pg_catalog.pg_stat_activity where pid::text = $1 and extract(epoch from backend_start)::text = $2';

const patienceMs = 300;
const endWaitMs = 15_000;
const pollMs = 20;

/** Waits until the process is gone, and ends it where it does not go by itself. From then on, what it did is done or undone. */
export async function awaitEnd(session: Session, process: ServerProcess, signal: AbortSignal): Promise<void> {
  const [patience, over] = [AbortSignal.timeout(patienceMs), AbortSignal.timeout(endWaitMs)];
  for (let delay = pollMs; ; delay = Math.min(delay * 2, 500)) {
    const query = patience.aborted ? `select pg_catalog.pg_terminate_backend(pid) as asked from (${ofProcess}) as one` : ofProcess;
    if ((await session.select(query, [process.pid, process.startedAt], z.unknown())).length === 0) return;
    if (over.aborted || signal.aborted) throw stillThere(process);
    await pause(delay, signal);
  }
}

function stillThere({ pid }: ServerProcess): Problem {
  return new Problem('apply/outcome-unknown', {
    message: `The session in which drizzle-kit worked (process ${pid} of the server) was asked to end and is still there.`,
    remedy: 'Look at it in pg_stat_activity. Once it is gone, deploy again: the next deploy reads from the ledger what it did, and names it.',
  });
}
