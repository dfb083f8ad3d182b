/** What the server answered to the COMMIT of the transaction in which drizzle-kit ran the plan. */
import type { CommitFate, SentText } from '../../../model/relay.ts';
import { unknown, type OrUnknown } from '../../../model/unknown.ts';

/** Unknown if it was sent and not answered. A COMMIT of a failed transaction is answered with ROLLBACK. */
export function answeredFate(sent: readonly SentText[]): OrUnknown<CommitFate> {
  const commit = lastOfPlan(sent);
  if (commit === null) return 'not-sent';
  if (commit.tags.includes('COMMIT')) return 'committed';
  if (commit.tags.includes('ROLLBACK')) return 'rolled-back';
  // ReadyForQuery follows an ERROR; after FATAL or PANIC, which end the session, the transaction may be either.
  if (commit.error !== null && commit.finishedAt !== null) return 'rolled-back';
  return unknown('the connection was lost before COMMIT was answered');
}

/** The last COMMIT behind anything of the plan; another one ends a transaction in which nothing of it ran. */
function lastOfPlan(sent: readonly SentText[]): SentText | null {
  let [last, holds]: [SentText | null, boolean] = [null, false];
  for (const text of sent) {
    const { kind } = text.ruling;
    if (kind === 'commit' && holds) last = text;
    if (kind === 'commit' || kind === 'rollback') holds = false;
    if (kind === 'plan' || kind === 'ledger-row') holds = true;
  }
  return last;
}
