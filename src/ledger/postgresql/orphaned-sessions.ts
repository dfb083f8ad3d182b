/** Sessions that a drizzle-kit opened by itself, beside the lock: waits for those of earlier deploys, and ends its own. */
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import type { OrphanedSession } from '../../model/ledger.ts';
import { lockSuffix, sessionPrefix, workSuffix, shownName, type SessionNames } from '../session-name.ts';
import type { LockWait } from './lock.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';

const pollMs = 100;
const endWaitMs = 10_000;

const orphanedRow = z.strictObject({ pid: z.int(), applicationName: z.string() });

/** Waits until no session of an earlier deploy is at work; a holder of the lock is the lock's concern, not this one's. */
export async function waitForOrphanedSessions(session: Session, names: SessionNames, { over, onBusy }: LockWait, signal: AbortSignal): Promise<void> {
  for (;;) {
    const orphanedSessions = await readOrphanedSessions(session, names);
    if (orphanedSessions.length === 0) return;
    if (over.aborted) throw orphanedSessionProblem(orphanedSessions);
    onBusy();
    await pause(pollMs, signal);
    if (signal.aborted) throw cancelled();
  }
}

async function readOrphanedSessions(session: Session, names: SessionNames): Promise<readonly OrphanedSession[]> {
  const query = `select pid, application_name as "applicationName" from pg_catalog.pg_stat_activity where datname = current_database()
    and pg_catalog.starts_with(application_name, $1) and application_name !~ $2 and application_name <> $3 order by pid`;
  return session.select(query, [sessionPrefix, `(${lockSuffix}|${workSuffix})$`, names.kit], orphanedRow);
}

function cancelled(): Problem {
  return new Problem('apply/cancelled', {
    message: 'The run was cancelled while it waited for sessions of an earlier deploy; nothing was applied.',
    remedy: 'Run again when they have ended.',
  });
}

function orphanedSessionProblem(orphanedSessions: readonly OrphanedSession[]): Problem {
  const named = orphanedSessions.map(({ pid, applicationName }) => `"${applicationName}" (pid ${pid.toString()})`).join(', ');
  return new Problem('lock/orphaned-session', {
    message: `Sessions of an earlier deploy are still at work: ${named}.`,
    remedy: 'Wait until their statements have ended, or end them with pg_terminate_backend, and run again: what they did is read from the ledger.',
  });
}

/** Ends every session of exactly this name, and waits until the server has none of them. */
export async function endSessions(session: Session, applicationName: string): Promise<void> {
  const over = AbortSignal.timeout(endWaitMs);
  while ((await terminate(session, shownName(applicationName))) > 0) {
    if (over.aborted) throw outcomeUnknown(applicationName);
    await pause(pollMs);
  }
}

/** Asking again does no harm: a session that is already ending stays so. */
async function terminate(session: Session, name: string): Promise<number> {
  const query = `select pg_catalog.pg_terminate_backend(pid) as asked from pg_catalog.pg_stat_activity
    where datname = current_database() and application_name = $1 and pid <> pg_catalog.pg_backend_pid()`;
  return (await session.select(query, [name], z.strictObject({ asked: z.boolean() }))).length;
}

function outcomeUnknown(applicationName: string): Problem {
  return new Problem('apply/outcome-unknown', {
    message: `The session "${shownName(applicationName)}" of drizzle-kit was asked to end and is still there after ${(endWaitMs / 1000).toString()} s.`,
    remedy: 'Look at that session in pg_stat_activity; once it is gone, run again: the next run reads from the ledger what it did.',
  });
}
