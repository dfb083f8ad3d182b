/** Takes the deploy's advisory lock, without ever sitting in a transaction that others would have to wait for. */
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { quote } from '../../text/plain.ts';
import type { LockKey } from '../lock-key.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';

const longestDelayMs = 1000;

/** One wait for all the locks that it is passed for. */
export interface LockWait {
  readonly waitMs: number;
  readonly over: AbortSignal;
  /** Called each time that a lock is not free. */
  readonly onBusy: () => void;
}

/** `onWait` is called once, when the wait begins. */
export function startWait(waitMs: number, onWait: (() => void) | null = null): LockWait {
  let isTold = onWait === null || waitMs === 0;
  return {
    waitMs,
    over: AbortSignal.timeout(waitMs),
    onBusy() {
      if (!isTold) onWait?.();
      isTold = true;
    },
  };
}

/** Tries until the lock is taken, the wait is over, or the run is cancelled. Polls: who waits in the lock itself stops CREATE INDEX CONCURRENTLY (40P01). */
export async function takeLock(session: Session, key: LockKey, { waitMs, over, onBusy }: LockWait, signal: AbortSignal): Promise<void> {
  for (let delay = 25; !(await tryLock(session, key)); delay = Math.min(delay * 2, longestDelayMs)) {
    if (over.aborted) throw await lockTimeout(session, key, waitMs);
    onBusy();
    await pause(Math.min(delay, waitMs), signal);
    if (signal.aborted) throw cancelled();
  }
  session.holds(key);
}

function cancelled(): Problem {
  return new Problem('apply/cancelled', {
    message: 'The run was cancelled while it waited for the lock; nothing was applied.',
    remedy: 'Run again when the other deploy has ended.',
  });
}

async function tryLock(session: Session, key: LockKey): Promise<boolean> {
  const [row] = await session.select('select pg_catalog.pg_try_advisory_lock($1) as taken', [key.value], z.strictObject({ taken: z.boolean() }));
  return row?.taken === true;
}

const holderSql = `select l.pid, a.application_name as name, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::int as seconds
  from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid = $1::text::oid and l.objid = $2::text::oid
  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())`;

const holderRow = z.strictObject({ pid: z.int(), name: z.string().nullable(), seconds: z.number().nullable() });

async function lockTimeout(session: Session, key: LockKey, waitMs: number): Promise<Problem> {
  const [holder] = await session.select(holderSql, [key.classId.toString(), key.objectId.toString()], holderRow);
  const waited = `waited ${(waitMs / 1000).toString()} s.`;
  if (holder === undefined) {
    return new Problem('lock/timeout', {
      message: `The lock of this database's deploys was held by a session that has just ended; ${waited}`,
      remedy: 'Run again, or raise the time to wait (lock-wait).',
    });
  }
  return new Problem('lock/timeout', {
    message: `The lock of this database's deploys is held by ${describeHolder(holder)}; ${waited}`,
    remedy: `Wait until that deploy has ended, or raise the time to wait (lock-wait). If its job is dead, end its session: SELECT pg_terminate_backend(${holder.pid.toString()}).`,
  });
}

/** The server keeps no time of acquisition; the holder takes its lock right after it connects, so the session's age stands for it. */
function describeHolder({ pid, name, seconds }: z.infer<typeof holderRow>): string {
  const named = name === null || name === '' ? 'a session without a name' : quote(name);
  return `${named} (pid ${pid.toString()}${seconds === null ? '' : `, connected for ${seconds.toString()} s`})`;
}
