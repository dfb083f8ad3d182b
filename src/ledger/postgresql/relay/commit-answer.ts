/** What the server answered to the COMMIT of the transaction in which drizzle-kit ran the plan. */
import type { CommitFate, SentText } from '../../../model/relay.ts';
import { unknown, type OrUnknown } from '../../../model/unknown.ts';

/** Errors with which a session ends: a COMMIT that they interrupt may have been done. */
const fatal = /^(?:57P|08|XX)/u;

/** Unknown where it was sent and not answered. A COMMIT of a failed transaction is answered with ROLLBACK. */
export function answeredFate(sent: readonly SentText[]): OrUnknown<CommitFate> {
  const begun = sent.findIndex(({ ruling }) => ruling.kind === 'plan');
  const last = begun === -1 ? undefined : sent.slice(begun).findLast(({ ruling }) => ruling.kind === 'commit');
  if (last === undefined) return 'not-sent';
  if (last.tags.includes('COMMIT')) return 'committed';
  if (last.tags.includes('ROLLBACK')) return 'rolled-back';
  const sqlState = last.error?.sqlState ?? null;
  if (sqlState !== null && !fatal.test(sqlState)) return 'rolled-back';
  return unknown('the connection was lost before COMMIT was answered');
}
