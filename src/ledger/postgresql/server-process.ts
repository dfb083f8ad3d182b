/** The server's process of the session that works: stopped, and waited for until it is gone. */
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';

/** A process of the server: its number alone is used again. */
export interface ServerProcess {
  readonly pid: string;
  /** The server's `backend_start`, as seconds since 1970 UTC. */
  readonly startedAt: string;
}

/** Stops what it runs; harmless if it runs nothing. */
export async function cancelProcess(session: Session, process: ServerProcess): Promise<void> {
  await session.select(`select pg_catalog.pg_cancel_backend(pid) as asked from (${ofProcess}) as one`, [process.pid, process.startedAt], z.unknown());
}

const ofProcess = 'select pid from pg_catalog.pg_stat_activity where pid::text = $1 and extract(epoch from backend_start)::text = $2';

const patienceMs = 300;
const endWaitMs = 15_000;
const pollMs = 20;

/** Waits until the process is gone, and ends it if it does not go by itself. From then on, what it did is done or undone. */
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
