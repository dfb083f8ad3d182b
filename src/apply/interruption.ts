/** Why the server stopped a statement: one SQLSTATE stands for several causes, and the server's message may be in any language. */
import type { StatementFailure } from '../model/failure.ts';
import { copyRefusal } from '../model/relay.ts';

/**
 * `copy-from-client`: it waited for rows from a client · `stopped`: drizzle-kit was gone, and drizzle-attest stopped what it had left running · `cancelled-or-timed-out`: the
 * message does not say it in English.
 */
export type Interruption =
  'copy-from-client' | 'stopped' | 'cancelled' | 'statement-timeout' | 'cancelled-or-timed-out' | 'lock-timeout' | 'lock-not-waited-for' | 'lock-not-had';

/** Null if nothing of the kind made it fail. `wasStopped`: whether drizzle-attest had asked the server to stop it. */
export function findInterruption({ sqlState, message }: StatementFailure, wasStopped: boolean): Interruption | null {
  switch (sqlState) {
    case '57014':
      if (message.includes(copyRefusal)) return 'copy-from-client';
      if (message.includes('statement timeout')) return 'statement-timeout';
      if (wasStopped) return 'stopped';
      return message.includes('user request') ? 'cancelled' : 'cancelled-or-timed-out';
    case '55P03':
      if (message.includes('lock timeout')) return 'lock-timeout';
      return message.includes('could not obtain lock') ? 'lock-not-waited-for' : 'lock-not-had';
    case null:
      return wasStopped ? 'stopped' : null;
    default:
      return null;
  }
}

const longer = 'raise the limit that applied (statement-timeout, or that of the URL, the role, the database or the migration), or split the migration';
const quieter = 'deploy again at a quieter time';
const raised = 'raise the limit that applied (lock-timeout, or that of the URL, the role, the database or the migration)';

/** Of what something outside of the migration did. */
export const remediesOfInterruption: Readonly<Record<Exclude<Interruption, 'copy-from-client'>, string>> = {
  stopped: 'Find out what ended drizzle-kit, such as a lack of memory on the runner or a signal from outside, and deploy again.',
  cancelled: 'Somebody or something cancelled the statement (pg_cancel_backend): find out who, and deploy again.',
  'statement-timeout': `The statement reached its time limit: ${longer}.`,
  'cancelled-or-timed-out': `The statement was cancelled (pg_cancel_backend), or it reached its time limit: find out which from the log of the server. If it was the limit, ${longer}.`,
  'lock-timeout': `Another session held a lock that the statement waited for: ${quieter}, or ${raised}.`,
  'lock-not-waited-for': `Another session held a lock, and the statement does not wait for it (NOWAIT): ${quieter}.`,
  'lock-not-had': `Another session held a lock that the statement needs: ${quieter}. If the statement waited for it, ${raised}.`,
};
