/** What the server answered to the COMMIT of the transaction in which drizzle-kit ran the plan. */
import type { CommitFate, SentText } from '../../../model/relay.ts';
import { unknown, type OrUnknown } from '../../../model/unknown.ts';

/** Unknown if it was sent and not answered. A COMMIT of a failed transaction is answered with ROLLBACK. */
export function answeredFate(sent: readonly SentText[]): OrUnknown<CommitFate> {
  const begun = sent.findIndex(({ ruling }) => ruling.kind === 'plan');
  const last = begun === -1 ? undefined : sent.slice(begun).findLast(({ ruling }) => ruling.kind === 'commit');
  if (last === undefined) return 'not-sent';
  if (last.tags.includes('COMMIT')) return 'committed';
  if (last.tags.includes('ROLLBACK')) return 'rolled-back';
  // ReadyForQuery follows an ERROR; after FATAL or PANIC, which end the session, the transaction may be either.
  if (last.error !== null && last.finishedAt !== null) return 'rolled-back';
  return unknown('the connection was lost before COMMIT was answered');
}
