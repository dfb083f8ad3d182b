/** The standing of each file and each row, once they are paired. */
import type { Generation } from '../model/drizzle.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { Standing } from '../model/reconciliation.ts';
import type { Pair, Pairing } from './pairing.ts';

export interface StandingRule {
  readonly generation: Generation;
  readonly outOfOrder: 'refuse' | 'allow';
  /** The newest `created_at` of the ledger, in milliseconds; null where no row has one. */
  readonly newestRow: bigint | null;
  /** The newest file's `created_at`; null where there is no file. */
  readonly newestFile: bigint | null;
}

export function standingOfPair({ migration, row }: Pair): Standing {
  return { kind: row.hash === migration.sha256 ? 'applied' : 'edited', migration, row };
}

/** A file without a row: drizzle-kit will run it, would skip it, or would run again what another row says was run. */
export function standingOfFile(migration: Migration, { lonelyRows }: Pairing, rule: StandingRule): Standing {
  const twin = lonelyRows.find(({ hash }) => hash === migration.sha256);
  if (twin !== undefined) {
    return { kind: 'ambiguous', migration, row: twin, reason: 'its content was applied under another name or time, and would run again' };
  }
  return { kind: isLate(BigInt(migration.createdAt), rule) ? 'late' : 'pending', migration };
}

/** 0.31 runs only what is newer than its newest row; 1.0 runs whatever has no row, in whatever order. */
function isLate(createdAt: bigint, { generation, outOfOrder, newestRow }: StandingRule): boolean {
  if (newestRow === null) return false;
  return generation === 'v0' ? createdAt <= newestRow : createdAt < newestRow && outOfOrder === 'refuse';
}

/** A row without a file: a hole in the history, or a database that is ahead of this checkout. */
export function standingOfRow(row: LedgerRow, { pairs }: Pairing, rule: StandingRule, named: boolean): Standing {
  const reason = doubt(row, pairs, named);
  if (reason !== null) return { kind: 'ambiguous', migration: null, row, reason };
  const ahead = rule.newestFile === null || (row.createdAt !== null && BigInt(row.createdAt) > rule.newestFile);
  return { kind: ahead ? 'foreign' : 'missing', row };
}

function doubt(row: LedgerRow, pairs: readonly Pair[], named: boolean): string | null {
  if (row.createdAt === null) return 'its created_at is NULL, which 0.31 takes for "nothing applied yet"';
  if (named && row.name === null) return 'its name is NULL, so that 1.0 would run its migration again';
  if (pairs.some((pair) => pair.row.hash === row.hash && pair.row.createdAt === row.createdAt))
    return 'another row says the same: its migration was recorded twice';
  return null;
}
