/** A COMMIT that nobody answered, and that the server does not remember: what the ledger says of it. */
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { CommitFate, Settled } from '../model/relay.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { addedRows, takeRow } from './rows.ts';

/** The session is gone, so the transaction is over: a row of it is there, or it was rolled back. */
export function settleCommit(settled: Settled, pending: readonly Migration[], before: Ledger): OrUnknown<CommitFate> {
  const { commit, after } = settled;
  if (!isUnknown(commit) || isUnknown(after)) return commit;
  const fresh = addedRows(before, after);
  const rows = pending.flatMap((migration) => takeRow(fresh, migration) ?? []);
  if (rows.length === 0) return 'rolled-back';
  return settled.lock === 'kept' || rows.every((row) => isOfDeploy(row, settled))
    ? 'committed'
    : unknown(`${commit.unknown}, and another deploy may have written the rows`);
}

/** drizzle-kit 1.0 notes the beginning of the transaction in each row. */
function isOfDeploy({ appliedAt }: LedgerRow, { transactionStartedAt }: Settled): boolean {
  return appliedAt !== null && appliedAt === transactionStartedAt;
}
