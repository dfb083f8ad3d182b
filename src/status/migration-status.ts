/** The status of each file and each row, once they are paired. */
import type { Generation } from '../model/drizzle.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { MigrationStatus, OutOfOrder } from '../model/status.ts';
import type { Pair, Pairing } from './pairing.ts';

export interface StatusRule {
  readonly generation: Generation;
  readonly outOfOrder: OutOfOrder;
  /** Whether the rows have names. */
  readonly named: boolean;
  /** The newest `created_at` of the ledger, in milliseconds; null where no row has one. */
  readonly newestRow: bigint | null;
  /** The newest file's `created_at`; null where there is no file. */
  readonly newestFile: bigint | null;
}

export function statusOfPair({ migration, row }: Pair): MigrationStatus {
  return { kind: row.hash === migration.sha256 ? 'applied' : 'edited', migration, row };
}

/** A file without a row: drizzle-kit will run it, would skip it, or would run again what another row says was run. */
export function statusOfFile(migration: Migration, { lonelyRows }: Pairing, rule: StatusRule): MigrationStatus {
  const twin = lonelyRows.find(({ hash }) => hash === migration.sha256);
  if (twin !== undefined) {
    const reason = blank(twin, rule.named) ?? 'its content was applied under another name or time, and would run again';
    return { kind: 'ambiguous', migration, row: twin, reason };
  }
  return { kind: isOutOfOrder(BigInt(migration.createdAt), rule) ? 'out-of-order' : 'pending', migration };
}

/** 0.31 runs only what is newer than its newest row; 1.0 runs whatever has no row, in whatever order. */
function isOutOfOrder(createdAt: bigint, { generation, outOfOrder, newestRow }: StatusRule): boolean {
  if (newestRow === null) return false;
  return generation === 'v0' ? createdAt <= newestRow : createdAt < newestRow && outOfOrder === 'refuse';
}

/** A row without a file: a hole in the history, or a database that is ahead of this checkout. */
export function statusOfRow(row: LedgerRow, { pairs }: Pairing, rule: StatusRule): MigrationStatus {
  const reason = blank(row, rule.named) ?? doubt(row, pairs);
  if (reason !== null) return { kind: 'ambiguous', migration: null, row, reason };
  const ahead = rule.newestFile === null || (row.createdAt !== null && BigInt(row.createdAt) > rule.newestFile);
  return { kind: ahead ? 'foreign' : 'missing', row };
}

/** Why a row cannot be told apart by what drizzle-kit knows rows by; null where it can. */
function blank({ createdAt, name }: LedgerRow, named: boolean): string | null {
  if (named && name === null) return 'the name of its row is NULL, so that 1.0 would run it again';
  if (createdAt === null) return 'the created_at of its row is NULL, which 0.31 takes for "nothing applied yet"';
  return null;
}

function doubt(row: LedgerRow, pairs: readonly Pair[]): string | null {
  if (pairs.some((pair) => pair.row.hash === row.hash && pair.row.createdAt === row.createdAt))
    return 'another row says the same: its migration was recorded twice';
  return null;
}
