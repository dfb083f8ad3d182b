/** The fate of a COMMIT that was not answered, and that the server does not remember, by the ledger. */
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { CommitFate, Settled } from '../model/relay.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { addedRows, takeRow } from './rows.ts';

/** The session is gone, so the transaction is over: its last row is there, or it was rolled back. If the plan ends transactions, earlier rows are of others. */
export function settleCommit(settled: Settled, pending: readonly Migration[], before: Ledger): OrUnknown<CommitFate> {
  const { commit, after } = settled;
  if (!isUnknown(commit) || isUnknown(after)) return commit;
  const fresh = addedRows(before, after);
  const written = settled.sent.filter(({ ruling }) => ruling.kind === 'ledger-row').length;
  const rows = pending.slice(0, written).map((migration) => takeRow(fresh, migration));
  const last = rows.at(-1);
  if (last === undefined) return commit;
  if (last === null) return 'rolled-back';
  return settled.lock === 'kept' || isOfDeploy(last, settled) ? 'committed' : unknown(`${commit.unknown}, and another deploy may have written its rows`);
}

/** drizzle-kit 1.0 notes the beginning of the transaction in each row. */
function isOfDeploy({ appliedAt }: LedgerRow, { transactionStartedAt }: Settled): boolean {
  return appliedAt !== null && appliedAt === transactionStartedAt;
}
