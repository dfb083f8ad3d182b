/** The rows that came into the ledger, and which migration each belongs to. */
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';

/** The rows of `after` that `before` had not, each counted as often as it occurs. */
export function addedRows(before: Ledger, after: Ledger): LedgerRow[] {
  const counts = new Map<string, number>();
  for (const row of before.rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return after.rows.filter((row) => {
    const left = counts.get(keyOf(row)) ?? 0;
    if (left > 0) counts.set(keyOf(row), left - 1);
    return left === 0;
  });
}

/** The name is left out: the first run of drizzle-kit 1.0 on an older ledger fills it in. */
function keyOf({ id, hash, createdAt }: LedgerRow): string {
  return JSON.stringify([id, hash, createdAt]);
}

/** Takes the migration's row out of `fresh`; null if it has none. */
export function takeRow(fresh: LedgerRow[], migration: Migration): LedgerRow | null {
  const at = fresh.findIndex(({ name, createdAt }) => (name === null ? createdAt === String(migration.createdAt) : name === migration.name));
  return fresh.splice(at, at === -1 ? 0 : 1)[0] ?? null;
}
